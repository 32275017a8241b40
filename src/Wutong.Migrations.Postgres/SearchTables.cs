using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Wutong.Platform.Data;
using Wutong.Platform.Search;

namespace Wutong.Migrations.Postgres;

/// <summary>
/// Makes the search index, which is in no model. Written by hand, and outside the folder that <c>./migrate Init</c> makes anew; it stands on no other
/// table and comes before all of them. Once released it must not change: what is added later is a migration of its own.
/// </summary>
[DbContext(typeof(WutongDb)), Migration("20260101000000_SearchTables")]
public sealed class SearchTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var statement in SearchSchema.Create(DatabaseKind.Postgres)) migrationBuilder.Sql(statement);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var statement in SearchSchema.Drop(DatabaseKind.Postgres)) migrationBuilder.Sql(statement);
    }
}
