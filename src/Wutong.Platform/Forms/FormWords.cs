using System.Globalization;

namespace Wutong.Platform.Forms;

/// <summary>
/// Words that are written into a form: a superior reads Chinese, whatever language the filler's pages are in.
/// </summary>
public static class FormWords
{
    private static readonly CultureInfo City = new("zh-CN");

    public static string Chinese(string key) => Words.ResourceManager.GetString(key, City)!;

    /// <summary>Runs work in which everything reads Chinese, and comes back to the reader's language.</summary>
    public static async Task<T> InChineseAsync<T>(Func<Task<T>> work)
    {
        // Changed inside an asynchronous method, it is the caller's again when that returns.
        CultureInfo.CurrentUICulture = City;
        return await work();
    }
}
