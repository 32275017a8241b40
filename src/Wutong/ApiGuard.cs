using Microsoft.AspNetCore.Mvc;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Web;

namespace Wutong;

/// <summary>Refuses a query whose values no database may hold, before any operation reads them; whatever is refused carries the number of the request.</summary>
internal sealed class ApiGuard : IEndpointFilter
{
    private const int LongestValue = 1000;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await AnswerAsync(context, next);
        var answer = result is INestedHttpResult nested ? nested.Result : result;
        if (answer is IValueHttpResult { Value: ProblemDetails problem }) problem.Extensions[SiteErrors.Number] = context.HttpContext.TraceIdentifier;
        return result;
    }

    private static ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var bad = context.HttpContext.Request.Query
            .Where(q => q.Value.Any(value => value?.Length > LongestValue || !TextNormaliser.TryNormalise(value, out _)))
            .Select(q => new Problem(q.Key, Platform.Words.Invalid_Text)).ToList();
        return bad.Count > 0 ? ValueTask.FromResult<object?>(Api.Invalid(bad)) : next(context);
    }
}
