using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.Platform.Telemetry;

/// <summary>The slow statements of this process, for whoever keeps the server.</summary>
internal sealed class Slow(SlowQueries queries) : PageModel
{
    public IReadOnlyList<SlowQuery> Latest { get; private set; } = [];
    public IReadOnlyList<SlowShape> Shapes { get; private set; } = [];
    public DateTimeOffset Since { get; private set; }
    public string Limit { get; } = Milliseconds(queries.Limit);
    public bool IsOff { get; } = queries.Limit == TimeSpan.Zero;
    public long Total { get; private set; }

    public void OnGet()
    {
        Total = queries.Total;
        (Latest, Since) = queries.Read();
        Shapes = SlowQueries.ShapesOf(Latest);
    }

    /// <summary>The place of a statement in the list of shapes, counted from one.</summary>
    public int PlaceOf(SlowQuery query) => Shapes.TakeWhile(s => s.Statement != query.Statement).Count() + 1;

    public static string Milliseconds(TimeSpan time) => string.Format(null, Words.Slow_Milliseconds, time.TotalMilliseconds.ToString("#,##0", null));
}
