using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Wutong.Platform.Users;

namespace Wutong.Platform.Web;

/// <summary>An address whose parts do not parse (a bad date, an unknown stage) is answered 400 instead of being read as something else.</summary>
public sealed class RefuseBadQuery(CurrentActor current) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        current.HoldsWholeRequest();
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) || context.ModelState.IsValid) return next();
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        return Task.CompletedTask;
    }
}
