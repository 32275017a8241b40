using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Users;

namespace Wutong.Errors;

/// <summary>
/// What people see instead of a bare status: what happened to their data, what to do, and a number to quote. Nothing here depends on what was
/// asked for, so a record that may not be seen answers exactly like one that does not exist.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class Index(CurrentActor current, Shell shell) : PageModel
{
    public int Status { get; private set; }
    public ErrorText Text { get; private set; } = null!;
    public ErrorFrame Frame { get; private set; }

    /// <summary>The request was sent by a form, whose content a browser still holds.</summary>
    public bool WasSaving { get; private set; }

    /// <summary>There is no handler, because it answers every method alike.</summary>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await ShowAsync();
        await next();
    }

    private async Task ShowAsync()
    {
        Status = StatusOf();
        Response.StatusCode = Status;
        Text = ErrorText.For(Status);
        Frame = await FrameAsync();
        WasSaving = HttpMethods.IsPost(Request.Method) && Status is 400 or 409 or 413 or 500;
    }

    /// <summary>The status of the answer that this page stands in for; whoever opens the address itself finds no page.</summary>
    private int StatusOf()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) return Response.StatusCode;
        return HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            && int.TryParse(RouteData.Values["status"] as string, out var status) && status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;
    }

    private async Task<ErrorFrame> FrameAsync()
    {
        // After a failure of ours even the menu may not be had.
        try
        {
            await shell.CityAsync();
            return current.Actor.IsSignedIn ? ErrorFrame.Work : ErrorFrame.Public;
        }
        catch (Exception failure) when (Status >= 500 && failure is DbException or InvalidOperationException)
        {
            return ErrorFrame.Plain;
        }
    }
}

/// <summary>What surrounds an error.</summary>
internal enum ErrorFrame { Work, Public, Plain }
