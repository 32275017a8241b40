using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

/// <summary>Forms for programs: they list them, look at the values of a period, and fill them. A token that may read forms reads the values in them, too.</summary>
internal static class FormsApi
{
    public const string ReadScope = "forms.read", WriteScope = "forms.write";

    /// <summary>A form with its places and what was frozen, newest first.</summary>
    internal sealed record Item(ReportFormRow Form, IReadOnlyList<Place> Places, IReadOnlyList<Frozen> Fillings);

    internal sealed record Place(Guid Id, string At, string Label, FigureSource Source, TypedKind? Typed, bool IsRequired, string? Table, string? Query);

    internal sealed record Frozen(Guid Id, string Period, int Number, string? Reason, Guid File, DateTimeOffset FilledAt, string? By);

    internal sealed record Filled(Frozen Filling, IReadOnlyList<Figure> Figures);

    /// <summary>The values that a form would have now; <see cref="Seal"/> makes a later fill refuse others.</summary>
    internal sealed record Preview(string Period, int Version, int Number, string Seal, IReadOnlyList<Figure> Figures, IReadOnlyList<Trouble> Problems);

    internal sealed record Trouble(string At, string Message);

    public static void Map(IEndpointRouteBuilder api)
    {
        var forms = api.MapGroup("/forms").WithTags("forms");
        forms.MapTable(ReportFormTable.Instance).For(ReadScope, Roles.Staff).WithSummary("Superiors' forms that the asker may see, last changed first.");
        forms.MapGet("{id:guid}", GetAsync).For(ReadScope, Roles.Staff).WithSummary("One form with its places and its frozen copies.").Produces<Item>().ProducesProblem(404);
        forms.MapGet("{id:guid}/preview", PreviewAsync).For(ReadScope, Roles.Staff).WithSummary("The values for a period as they are now.").Produces<Preview>().ProducesValidationProblem().ProducesProblem(404);
        forms.MapPost("{id:guid}/fill", (Guid id, Body<FillForm> body, WutongDb db, Actor actor, ModuleList modules, IBindingNames names) => body.Run(input => (input with { Id = id }).Run(db, actor, modules, names), Shown))
            .For(WriteScope, Roles.Staff).WithSummary("Fills a form for a period and freezes it; names the version of the form it has seen.").Answers();
        forms.MapGet("fillings/{id:guid}", FillingAsync).For(ReadScope, Roles.Staff).WithSummary("One frozen copy with its values.").Produces<Filled>().ProducesProblem(404);
    }

    private static object Shown(Outcome.Done done) => new Api.Saved(done.Id);

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        if (await ReportFormTable.Instance.RowsAsync(db, actor, [id]) is not [var row] || await db.ReportFormAsync(actor, id) is not { } form) return Api.Answer(Outcome.Missing);
        var fillings = await FillingRow.OfAsync(db, actor, id);
        return TypedResults.Json(new Item(row,
            [.. form.Mappings.InOrder().Select(m => new Place(m.Id, m.Place, m.Label, m.Source, m.Typed, m.IsRequired, m.TableName, m.Query))],
            [.. fillings.Select(Of)]), Json.Options);
    }

    private static Frozen Of(FillingRow f) => new(f.Id, f.Period, f.Number, f.Reason, f.FileId, f.FilledAt, f.By);

    private static async Task<IResult> PreviewAsync(Guid id, string? period, WutongDb db, Actor actor, ModuleList modules, IBindingNames names)
    {
        if (await db.ReportFormAsync(actor, id) is not { } form) return Api.Answer(Outcome.Missing);
        if (period is null) period = Draft.NextPeriod(form.Rhythm, actor.Now.Day(), (await FillingRow.OfAsync(db, actor, id)).Select(f => f.Period)).ToString();
        if (!Period.TryParse(period, out var wanted) || wanted.Rhythm != form.Rhythm) return Api.Invalid([new Problem("period", Words.Invalid_Choice)]);
        var draft = await Draft.MakeAsync(db, actor, modules, names, form, wanted, null);
        return TypedResults.Json(new Preview(period, form.Version, draft.Number, draft.Seal, draft.Figures, [.. draft.Problems.Select(p => new Trouble(p.Place, p.Message))]), Json.Options);
    }

    private static async Task<IResult> FillingAsync(Guid id, WutongDb db, Actor actor) =>
        await db.ReportFillings.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is { } filling && (await FillingRow.OfAsync(db, actor, filling.FormId)).FirstOrDefault(f => f.Id == id) is { } row
            ? TypedResults.Json(new Filled(Of(row), filling.Figures()), Json.Options) : Api.Answer(Outcome.Missing);
}

/// <summary>A frozen copy without its values.</summary>
internal sealed record FillingRow(Guid Id, Guid FormId, string Period, int Number, string? Reason, Guid FileId, DateTimeOffset FilledAt, Guid ById, string? By, bool IsExample)
{
    /// <summary>Of one form those that the actor may read, the newest period first.</summary>
    public static async Task<IReadOnlyList<FillingRow>> OfAsync(WutongDb db, Actor actor, Guid form)
    {
        var users = db.UserNames;
        var rows = await db.ReportFillings.VisibleTo(actor).Where(f => f.FormId == form)
            .Select(f => new FillingRow(f.Id, f.FormId, f.Period, f.Number, f.Reason, f.FileId, f.FilledAt, f.FilledById, users.Where(u => u.Id == f.FilledById).Select(u => u.Name).FirstOrDefault(), f.IsExample)).ToListAsync();
        return [.. rows.OrderByDescending(f => f.Period, StringComparer.Ordinal).ThenByDescending(f => f.Number)];
    }
}
