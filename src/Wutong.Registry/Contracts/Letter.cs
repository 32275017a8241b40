namespace Wutong.Registry.Contracts;

/// <summary>The public document from which the demo city's facts come.</summary>
public static class Letter
{
    public const string Number = "张科发〔2023〕29号";
}
