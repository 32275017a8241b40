using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Wutong.Platform.Web;

/// <summary>Files that a page makes and gives away.</summary>
public static class Downloads
{
    /// <summary>Has the answer saved under this name instead of shown.</summary>
    public static void SavedAs(this HttpResponse response, string name) =>
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name }.ToString();
}
