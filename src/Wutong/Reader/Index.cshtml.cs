using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;

namespace Wutong.Reader;

/// <summary>The API for people to read, from the same document that programs get.</summary>
internal sealed class Index([FromKeyedServices("v1")] IOpenApiDocumentProvider documents) : PageModel
{
    public IReadOnlyList<IGrouping<string, Operation>> Tags { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Tags = [.. Operations.Of(await documents.GetOpenApiDocumentAsync(cancel)).GroupBy(o => o.Tag)];
}
