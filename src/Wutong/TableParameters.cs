using Microsoft.OpenApi;
using Wutong.Platform.Tables;
using Wutong.Platform.Web;

namespace Wutong;

/// <summary>Describes what the list of a table takes in its address.</summary>
internal static class TableParameters
{
    public static void Describe(Table table, OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        if (table.IsSearchable) Add(View.SearchName, "Search text.");
        Add(View.SortName, $"{string.Join(", ", table.Columns.Where(c => c.IsSortable).Select(c => c.Name))}; with - in front descending.");
        Add(Pager.AfterName, "The value of next of the page before.");
        Add(TableApi.LimitName, "Rows a page, 1 to 200.", JsonSchemaType.Integer);
        foreach (var column in table.Columns.Where(c => c.IsFilterable))
        {
            if (column.Kind is ColumnKind.Text or ColumnKind.Choice or ColumnKind.Reference or ColumnKind.Flag) Add(column.Name, column.Kind == ColumnKind.Text ? "Contains." : "One of; may be repeated.");
            if (column.Kind == ColumnKind.Text) Add(column.Name + Criterion.StartsPart, "Begins with.");
            if (column.Kind is ColumnKind.Amount or ColumnKind.Number or ColumnKind.Date or ColumnKind.Moment)
            {
                var unit = column.Kind == ColumnKind.Amount ? " (10,000 CNY)" : "";
                Add(column.Name + Criterion.FromPart, $"From{unit}.");
                Add(column.Name + Criterion.ToPart, $"To{unit}.");
            }
            if (column.Kind is ColumnKind.Date or ColumnKind.Moment) Add(column.Name + Criterion.InPart, $"Days relative to today: {string.Join(", ", Enum.GetNames<DaySpan>()).ToLowerInvariant()}.");
            if (column.MayBeEmpty) Add(column.Name + Criterion.IsPart, "empty or filled.");
        }

        void Add(string name, string description, JsonSchemaType type = JsonSchemaType.String) => operation.Parameters.Add(new OpenApiParameter
        {
            Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = type },
        });
    }
}
