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
        // A method or a named handler that the page does not have would render the page without anything in it.
        if (context.HandlerMethod is null && context.ActionDescriptor.HandlerMethods.Count > 0)
        {
            context.Result = new StatusCodeResult(context.HttpContext.Request.Query.ContainsKey("handler") ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed);
            return Task.CompletedTask;
        }
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) || context.ModelState.IsValid) return next();
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        return Task.CompletedTask;
    }
}
