using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Wutong.Platform.Attachments;

namespace Wutong;

/// <summary>The files under <c>wwwroot</c> and the limits of what is sent to the site.</summary>
internal static class SiteFiles
{
    /// <summary>10 MB: the largest form or JSON body. Files that hang on records have a way and a limit of their own.</summary>
    public const long LargestBody = 10 * 1024 * 1024;

    /// <summary>
    /// Answers 413 before anything reads the body. Read by the check of a form's origin it would come out as a form without one.
    /// </summary>
    public static void UseLargestBody(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isAnswered = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var largest = LargestBody;
        if (FileLimits.IsUpload(context.Request.Method, context.Request.Path))
        {
            largest = FileLimits.LargestRequest;
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = largest;
        }
        if (isAnswered || !(context.Request.ContentLength > largest)) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });

    public static string WebRoot { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>A tag of the built style sheet and scripts, so that a browser keeps them until they change.</summary>
    public static string Version { get; } = VersionOf("css/wutong.css", "js/app.js", "js/board.js", "icons.svg");

    public static StaticFileOptions Options { get; } = new()
    {
        FileProvider = Directory.Exists(WebRoot) ? new PhysicalFileProvider(WebRoot) : new NullFileProvider(),
        OnPrepareResponse = context => context.Context.Response.Headers[HeaderNames.CacheControl] =
            context.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    };

    private static string VersionOf(params ReadOnlySpan<string> files)
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var file in files)
            if (File.Exists(Path.Combine(WebRoot, file))) hash.AppendData(File.ReadAllBytes(Path.Combine(WebRoot, file)));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }
}
