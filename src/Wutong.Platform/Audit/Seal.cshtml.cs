using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Audit;

/// <summary>How the chain of seals stands, what the last verification found, and the head to be noted elsewhere.</summary>
internal sealed class Seal(WutongDb db, Actor actor, JobQueue queue) : PageModel
{
    /// <summary>A head that somebody kept; empty asks only whether the chain holds in itself and up to the one beside the key.</summary>
    internal sealed record Question
    {
        [Display(ResourceType = typeof(Words), Name = nameof(Words.Seal_Kept)), StringLength(100)]
        public string? Head { get; init; }
    }

    public Question Input { get; private set; } = new();

    /// <summary>The chain's end; null before the first seal.</summary>
    public AuditHead? Head { get; private set; }
    public DateTimeOffset? LastSealed { get; private set; }
    public string HeadFile => db.AuditKey.HeadFile;

    /// <summary>The last verification and when it ended; null where none is known any more.</summary>
    public Verification? Found { get; private set; }
    public DateTimeOffset? FoundAt { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

    /// <summary>The head as a file, to be kept where nobody who reaches the database reaches it.</summary>
    public async Task<IActionResult> OnGetHeadAsync()
    {
        await LoadAsync();
        return Head is null ? NotFound() : File(Encoding.ASCII.GetBytes(Head + "\n"), "text/plain", $"audit-head-{actor.Now.InChina():yyyyMMdd-HHmm}.txt");
    }

    public async Task<IActionResult> OnPostSealAsync() => LocalRedirect($"/jobs/{await queue.EnqueueOnceAsync(AuditJobs.Seal.Name)}");

    public async Task<IActionResult> OnPostVerifyAsync(Question input)
    {
        Input = input;
        if (ModelState.IsValid && input.Head is not null && AuditHead.TryParse(input.Head) is null) ModelState.AddModelError("Input.Head", Words.Seal_NoHead);
        if (!ModelState.IsValid)
        {
            await LoadAsync();
            return this.Refuse();
        }
        return LocalRedirect($"/jobs/{await queue.EnqueueAsync(AuditJobs.Verify.Name, input.Head is null ? null : new AuditJobs.VerifyArguments(input.Head))}");
    }

    private async Task LoadAsync()
    {
        var last = await db.AuditSeals.AsNoTracking().OrderByDescending(s => s.Sequence).FirstOrDefaultAsync();
        Head = last is { Sequence: > 0 } ? AuditHead.Of(last.Sequence, last.Mac) : null;
        LastSealed = System.IO.File.Exists(HeadFile) ? new DateTimeOffset(System.IO.File.GetLastWriteTimeUtc(HeadFile), TimeSpan.Zero) : null;
        if (await queue.LastResultAsync(AuditJobs.Verify.Name) is not (var data, var at)) return;
        (Found, FoundAt) = (JsonSerializer.Deserialize<Verification>(data, Json.Options), at);
    }
}
