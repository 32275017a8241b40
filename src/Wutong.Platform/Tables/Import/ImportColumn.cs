using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables.Import;

/// <summary>
/// A column that an import reads: a property of the input that pages and programs fill in too. What it is called, whether it must be filled and how long it may
/// be is said there once, by the property's own attributes.
/// </summary>
public sealed class ImportColumn
{
    private readonly PropertyInfo property;
    private readonly Action<object, object?> set;
    private readonly IReadOnlyList<ValidationAttribute> rules;
    private Func<string>? also, note;
    private Func<WutongDb, Actor, Task<IReadOnlyList<string>>>? offers;

    /// <param name="fresh">An input in which nothing is filled in yet: what has a value there need not be in the sheet.</param>
    internal ImportColumn(PropertyInfo property, object fresh)
    {
        this.property = property;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Kind = CellKinds.Of(type) ?? throw new ArgumentException($"{property.DeclaringType}.{property.Name}: nothing in a sheet becomes a {type}.", nameof(property));
        Type = type;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        rules = [.. property.GetCustomAttributes<ValidationAttribute>().Where(r => r is not EnumDataTypeAttribute).Select(ValidationWords.Translate)];
        IsRequired = rules.Any(r => r is RequiredAttribute) && property.GetValue(fresh) is null;
        set = Setter(property);
    }

    /// <summary>As mappings and answers name it: the property, in camel case.</summary>
    public string Name { get; }

    /// <summary>The word of the form's field, in the language of the request.</summary>
    public string Label => property.Label();

    /// <summary>The column's head in the template: with the unit where the cells have one.</summary>
    public string Head => Kind == CellKind.Amount ? $"{Label}{Words.Excel_InWan}" : Label;
    public bool IsRequired { get; }

    /// <summary>The data of a person: left out of the log, which is kept longer.</summary>
    public bool IsPersonal { get; private set; }

    /// <summary>A value as it could stand in a cell.</summary>
    public string? SampleText { get; private set; }
    internal CellKind Kind { get; }
    internal Type Type { get; }

    /// <summary>What to know when filling it in.</summary>
    internal string? Note => note?.Invoke();

    /// <summary>Other heads under which people's own sheets have it.</summary>
    internal IEnumerable<string> OtherHeads => also?.Invoke().Split('¦') ?? [];
    /// <summary>Its choices are names of records rather than words of the platform.</summary>
    internal bool OffersRecords => offers is not null;

    /// <summary>Heads of people's own sheets that mean this column; one string with bars between, from the words.</summary>
    public ImportColumn Also(Func<string> heads) { also = heads; return this; }
    public ImportColumn Noted(Func<string> words) { note = words; return this; }
    public ImportColumn Sample(string value) { SampleText = value; return this; }
    public ImportColumn Personal() { IsPersonal = true; return this; }

    /// <summary>Names of records from which the template offers a choice.</summary>
    public ImportColumn Offering(Func<WutongDb, Actor, Task<IReadOnlyList<string>>> names) { offers = names; return this; }

    internal async Task<IReadOnlyList<string>> ChoicesAsync(WutongDb db, Actor actor) => Kind switch
    {
        CellKind.Choice => [.. Enum.GetValues(Type).Cast<Enum>().Select(v => v.Label())],
        CellKind.Flag => [Words.Yes, Words.No],
        _ => offers is null ? [] : await offers(db, actor),
    };

    /// <summary>Reads a cell into an input and says what is wrong with it; null when nothing is.</summary>
    internal CellProblem? Read(object input, string? cell)
    {
        var reading = CellReading.Of(Kind, Type, cell);
        if (reading.Reason is { } reason) return new CellProblem(Name, cell, reason, reading.Suggestion);
        if (reading.Value is not null) set(input, reading.Value);
        if (reading.Value is null && !IsRequired) return null;
        var context = new ValidationContext(input) { DisplayName = Label, MemberName = property.Name };
        foreach (var rule in rules)
            if (rule.GetValidationResult(reading.Value, context) is { ErrorMessage: { } wrong }) return new CellProblem(Name, cell, wrong, null);
        return reading.Value is AmountInput amount && amount.Validate(context).FirstOrDefault() is { ErrorMessage: { } said } ? new CellProblem(Name, cell, said, null) : null;
    }

    private static Action<object, object?> Setter(PropertyInfo property)
    {
        ParameterExpression input = Expression.Parameter(typeof(object)), value = Expression.Parameter(typeof(object));
        var assign = Expression.Call(Expression.Convert(input, property.DeclaringType!), property.SetMethod!, Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<object, object?>>(assign, input, value).Compile();
    }
}

/// <summary>What is wrong with one cell, in the language of whoever imports.</summary>
/// <param name="Column">Name of the column; empty for the row as a whole.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Suggestion">What to do about it, where that can be said.</param>
/// <param name="IsQuestion">Somebody may look at it and stand by it, e.g. at a likely double.</param>
public sealed record CellProblem(string Column, string? Value, string Reason, string? Suggestion = null, bool IsQuestion = false);
