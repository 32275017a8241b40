using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Gates;

/// <summary>One line of the form; an empty one is none.</summary>
internal sealed record RequirementInput
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Gate_Before)), EnumDataType(typeof(Stage))]
    public Stage? Stage { get; init; }

    /// <summary>A field or a condition; or else a paper with its name.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Gate_What)), StringLength(GateRequirement.CodeLength)]
    public string? What { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Gate_Paper)), StringLength(GateRequirement.NameLength)]
    public string? Paper { get; init; }

    /// <summary>Of a standing paper: what is filed for it stays filed under a new name.</summary>
    [StringLength(GateRequirement.CodeLength)] public string? PaperCode { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Gate_ForeignOnly))]
    public bool IsForeignOnly { get; init; }

    internal bool IsEmpty => What is null && Paper is null;
    internal string Code => What ?? PaperCode ?? $"paper-{Guid.CreateVersion7():N}";

    internal RequirementKind Kind => What is null ? RequirementKind.Evidence : GateField.Find(What) is null ? RequirementKind.Condition : RequirementKind.Field;

    public static RequirementInput From(GateRequirement line) => line.Kind == RequirementKind.Evidence
        ? new() { Stage = line.Stage, Paper = line.Name, PaperCode = line.Code, IsForeignOnly = line.IsForeignOnly }
        : new() { Stage = line.Stage, What = line.Code, IsForeignOnly = line.IsForeignOnly };
}

/// <summary>Publishes the next edition of a kind's gates, which holds at once for every step from now on.</summary>
internal sealed record PublishGates
{
    public ProjectKind Kind { get; init; }

    /// <summary>The number of the edition from which this one was written; refused where another came between.</summary>
    public int Follows { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Gate_Note)), Required, StringLength(GateEdition.NoteLength)]
    public string? Note { get; init; }

    [MaxLength(GateEdition.MostLines)]
    public List<RequirementInput> Lines { get; init; } = [];

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.RuleKeepers) || actor.Id is not { } by) return Outcome.Denied;
        if (Wrong() is { } wrong) return wrong;
        var newest = await db.GateEditions.Whole.Where(e => e.Kind == Kind).MaxAsync(e => (int?)e.Number) ?? 0;
        if (newest != Follows) return Outcome.Refuse("", string.Format(null, Words.Gate_OtherCame, newest));
        var edition = new GateEdition { Kind = Kind, Number = newest + 1, Note = Note, PublishedAt = actor.Now, PublishedById = by };
        foreach (var line in Lines.Where(l => !l.IsEmpty)) edition.Ask(line.Stage!.Value, line.Kind, line.Code, line.What is null ? line.Paper : null, line.IsForeignOnly);
        db.GateEditions.Add(edition);
        return Outcome.Saved(edition.Id);
    });

    public static PublishGates From(GateEdition edition) => new() { Kind = edition.Kind, Follows = edition.Number, Lines = [.. edition.InOrder().Select(RequirementInput.From)] };

    private Outcome.Refused? Wrong()
    {
        List<Problem> problems = [];
        var ways = Stages.Of(Kind).Skip(1).ToList();
        HashSet<(Stage, string)> asked = [];
        foreach (var (index, line) in Lines.Index().Where(l => !l.Item.IsEmpty))
        {
            void Say(string field, string words) => problems.Add(new($"{nameof(Lines)}[{index}].{field}", words));
            if (line.Stage is not { } stage || !ways.Contains(stage)) Say(nameof(line.Stage), Words.Gate_WrongStage);
            else if (!asked.Add((stage, line.What ?? line.PaperCode ?? line.Paper!))) Say(line.What is null ? nameof(line.Paper) : nameof(line.What), Words.Gate_Twice);
            if (line.What is not null && line.Paper is not null) Say(nameof(line.Paper), Words.Gate_FieldOrPaper);
            if (line.What is { } what && GateField.Find(what) is null && (!Enum.TryParse<StageCondition>(what, out var condition) || condition == StageCondition.CityPromises)) Say(nameof(line.What), Platform.Words.Invalid_Choice);
        }
        return problems.Count == 0 ? null : new Outcome.Refused(problems);
    }
}
