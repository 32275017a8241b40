using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.Platform.Attachments;

/// <summary>Whose files <c>_Files.cshtml</c> shows: a record that the page around it has found to be visible.</summary>
public sealed record FilesOf(string Kind, Guid RecordId);

/// <summary>What the upload form needs to know.</summary>
internal sealed record UploadForm(string Kind, Guid RecordId, Guid? Replaces = null)
{
    public string Action => $"/files/upload/{Kind}/{RecordId}{(Replaces is { } id ? $"?replaces={id}" : "")}";

    /// <summary>For the browser's dialog.</summary>
    public static string Accept { get; } = string.Join(',', FileTypes.Endings.Select(e => "." + e));

    public static string Hint => string.Format(null, Words.File_Hint, FileLimits.LargestFile / 1024 / 1024, string.Join(' ', FileTypes.Endings));
}

/// <summary>The page reads the form itself, section by section, so that no file is put aside as a whole before anybody looks at it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsItsFormItselfAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}

/// <summary>A file to save on one's own machine.</summary>
internal sealed class Download(FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await files.FindAsync(id) is { } file ? new StoredFileResult(file, files.Open(file), inline: false) : NotFound();
}

/// <summary>A picture or a PDF for the preview.</summary>
internal sealed class Inline(FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await files.FindAsync(id) is { } file && file.Type!.Value.HasPreview() ? new StoredFileResult(file, files.Open(file), inline: true) : NotFound();
}
