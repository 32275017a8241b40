using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Web;

namespace Wutong;

/// <summary>Refuses a query whose values no database may hold, before any operation reads them.</summary>
internal sealed class ApiGuard : IEndpointFilter
{
    private const int LongestValue = 1000;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var bad = context.HttpContext.Request.Query
            .Where(q => q.Value.Any(value => value?.Length > LongestValue || !TextNormaliser.TryNormalise(value, out _)))
            .Select(q => new Problem(q.Key, Platform.Words.Invalid_Text)).ToList();
        return bad.Count > 0 ? ValueTask.FromResult<object?>(Api.Invalid(bad)) : next(context);
    }
}
