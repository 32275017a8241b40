using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables.Import;

/// <summary>What can be brought into a table from a sheet. A module declares one beside the table; see <see cref="ImportKind{TInput,TFacts}"/>.</summary>
public abstract class ImportKind
{
    /// <summary>Who may bring rows in.</summary>
    public abstract IReadOnlySet<Role> Writers { get; }

    /// <summary>The record that a row becomes.</summary>
    public abstract Type Root { get; }
    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Why this actor cannot, although of the right role; null for nothing.</summary>
    public virtual string? RefusalOf(Actor actor) => null;

    /// <summary>Reads the cells of each row, and checks what they say together and beside the records that stand.</summary>
    internal abstract Task<IReadOnlyList<CheckedRow>> CheckAsync(WutongDb db, Actor actor, IReadOnlyList<StagedRow> rows, ImportMemory memory);

    /// <summary>Makes the records of rows whose cells were found right: reads, checks them once more, since the world went on, and gives back records or problems.</summary>
    internal abstract Task<IReadOnlyList<MadeRow>> MakeAsync(WutongDb db, Actor actor, IReadOnlyList<StagedRow> rows, ImportMemory memory);
}

/// <summary>What one step of one import keeps from batch to batch.</summary>
internal sealed class ImportMemory
{
    public object? Facts { get; set; }
}

/// <summary>A row of a sheet as it came: its number there, the cells in the order of the columns, and the id that its record will have.</summary>
internal sealed record StagedRow(int Number, IReadOnlyList<string?> Cells, Guid RecordId);

/// <summary>What was found in a row.</summary>
/// <param name="Keys">What must not come twice in one sheet.</param>
internal sealed record CheckedRow(StagedRow Row, IReadOnlyList<CellProblem> Problems, IReadOnlyList<ImportKey> Keys);

/// <summary>The records of a row, the root first; or what speaks against them.</summary>
internal sealed record MadeRow(StagedRow Row, IReadOnlyList<object> Records, IReadOnlyList<CellProblem> Problems);

/// <summary>What marks a row as the same as another of its sheet.</summary>
/// <param name="Column">Name of the column beside which it is said.</param>
/// <param name="IsQuestion">Two may be alike all the same.</param>
public sealed record ImportKey(string Column, string Value, bool IsQuestion);

/// <inheritdoc/>
/// <typeparam name="TInput">What a row is read into: the input of the page on which one such record is made by hand, or a relative of it.</typeparam>
/// <typeparam name="TFacts">What the check of some inputs needs from the database, looked up for all of them at once.</typeparam>
public abstract class ImportKind<TInput, TFacts> : ImportKind where TInput : class, new() where TFacts : class
{
    private readonly List<ImportColumn> columns = [];

    public override IReadOnlyList<ImportColumn> Columns => columns;

    /// <summary>Looks up what these inputs name, in a few queries however many they are.</summary>
    /// <param name="earlier">What was looked up for the batch before, for what does not change while one imports.</param>
    /// <param name="asks">Whether likely doubles are looked for: not any more when the rows are written.</param>
    protected abstract Task<TFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<TInput> inputs, TFacts? earlier, bool asks);

    /// <summary>What is wrong with an input whose single fields are right. The same rules as for one that is made by hand.</summary>
    protected abstract IEnumerable<Problem> Check(TInput input, TFacts facts, Actor actor);

    /// <summary>The records of a checked input, the root first. A rule violation refuses the row.</summary>
    protected abstract IReadOnlyList<object> Make(TInput input, TFacts facts, Actor actor, Guid id);

    protected virtual IEnumerable<ImportKey> KeysOf(TInput input) => [];

    /// <summary>Declares a column for a property of the input.</summary>
    protected ImportColumn Column<TValue>(Expression<Func<TInput, TValue>> property)
    {
        var column = new ImportColumn((PropertyInfo)((MemberExpression)property.Body).Member, new TInput());
        columns.Add(column);
        return column;
    }

    internal override async Task<IReadOnlyList<CheckedRow>> CheckAsync(WutongDb db, Actor actor, IReadOnlyList<StagedRow> rows, ImportMemory memory)
    {
        var read = rows.Select(Read).ToList();
        var whole = read.Where(r => r.Problems.Count == 0).ToList();
        var facts = await FactsAsync(db, actor, [.. whole.Select(r => r.Input)], memory, asks: true);
        return [.. read.Select(r => r.Problems.Count > 0 ? new CheckedRow(r.Row, r.Problems, []) : new CheckedRow(r.Row, [.. ProblemsOf(r, facts, actor)], [.. KeysOf(r.Input)]))];
    }

    internal override async Task<IReadOnlyList<MadeRow>> MakeAsync(WutongDb db, Actor actor, IReadOnlyList<StagedRow> rows, ImportMemory memory)
    {
        var read = rows.Select(Read).ToList();
        var facts = await FactsAsync(db, actor, [.. read.Select(r => r.Input)], memory, asks: false);
        return [.. read.Select(r =>
        {
            // Whoever let the row in has stood by what could be asked.
            List<CellProblem> problems = [.. r.Problems, .. Checked(r, facts, actor).Where(p => !p.IsQuestion)];
            if (problems.Count > 0) return new MadeRow(r.Row, [], problems);
            try { return new MadeRow(r.Row, Make(r.Input, facts, actor, r.Row.RecordId), []); }
            catch (RuleViolation violation) { return new MadeRow(r.Row, [], [.. violation.Problems.Select(p => At(r, p))]); }
        })];
    }

    private async Task<TFacts> FactsAsync(WutongDb db, Actor actor, IReadOnlyList<TInput> inputs, ImportMemory memory, bool asks)
    {
        var facts = await LookUpAsync(db, actor, inputs, memory.Facts as TFacts, asks);
        memory.Facts = facts;
        return facts;
    }

    private sealed record Reading(StagedRow Row, TInput Input, IReadOnlyList<CellProblem> Problems);

    private Reading Read(StagedRow row)
    {
        var input = new TInput();
        List<CellProblem> problems = [];
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Read(input, row.Cells[i]) is { } problem) problems.Add(problem);
        return new Reading(row, input, problems);
    }

    private List<CellProblem> Checked(Reading reading, TFacts facts, Actor actor)
    {
        if (reading.Problems.Count > 0) return [];
        return [.. Check(reading.Input, facts, actor).Select(p => At(reading, p))];
    }

    /// <summary>All problems, those of the making too: better heard of now than in the middle of writing.</summary>
    private List<CellProblem> ProblemsOf(Reading reading, TFacts facts, Actor actor)
    {
        var problems = Checked(reading, facts, actor);
        if (problems.Exists(p => !p.IsQuestion)) return problems;
        try { Make(reading.Input, facts, actor, reading.Row.RecordId); }
        catch (RuleViolation violation) { problems.AddRange(violation.Problems.Select(p => At(reading, p))); }
        return problems;
    }

    private CellProblem At(Reading reading, Problem problem)
    {
        var field = JsonNamingPolicy.CamelCase.ConvertName(problem.Field.Split('.')[0]);
        var place = columns.FindIndex(c => c.Name == field);
        return new CellProblem(place < 0 ? "" : field, place < 0 ? null : reading.Row.Cells[place], problem.Message, problem.Suggestion, problem.IsQuestion);
    }
}
