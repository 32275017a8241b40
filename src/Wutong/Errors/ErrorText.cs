namespace Wutong.Errors;

/// <summary>The words of one kind of failure: what happened to the data, and what to do.</summary>
internal sealed record ErrorText(string Icon, string Title, string What, string Do)
{
    public static ErrorText For(int status) => status switch
    {
        400 => new("file-alert", Words.Error_400Title, Words.Error_400Text, Words.Error_400Do),
        401 or 403 => new("lock", Words.Error_403Title, Words.Error_403Text, Words.Error_403Do),
        404 or 410 => new("search", Words.Error_404Title, Words.Error_404Text, Words.Error_404Do),
        405 => new("circle-x", Words.Error_405Title, Words.Error_405Text, Words.Error_405Do),
        409 => new("alert-triangle", Words.Error_409Title, Words.Error_409Text, Words.Error_409Do),
        413 => new("file-alert", Words.Error_413Title, Words.Error_413Text, Words.Error_413Do),
        429 => new("clock", Words.Error_429Title, Words.Error_429Text, Words.Error_429Do),
        >= 500 => new("cloud-off", Words.Error_500Title, Words.Error_500Text, Words.Error_500Do),
        _ => new("circle-x", Words.Error_OtherTitle, Words.Error_OtherText, Words.Error_OtherDo),
    };
}
