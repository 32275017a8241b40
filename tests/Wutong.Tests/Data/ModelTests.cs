using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Wutong.Database;
using Wutong.Platform.Data;

namespace Wutong.Tests.Data;

public sealed class ModelTests
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public void The_whole_model_keeps_the_conventions(DatabaseKind kind)
    {
        using var db = Open(kind);
        var model = ModelOf(db);
        Assert.True(model.GetEntityTypes().Count() > 15);
        Assert.Equal([], ModelRules.Broken(model, kind));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public void The_migrations_make_this_very_model(DatabaseKind kind)
    {
        using var db = Open(kind);
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: ./migrate");
    }

    [Fact]
    public void Both_databases_have_the_same_tables_and_columns()
    {
        List<string> Columns(DatabaseKind kind)
        {
            using var db = Open(kind);
            return [.. ModelOf(db).GetRelationalModel().Tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}{(c.IsNullable ? "?" : "")}")).Order(StringComparer.Ordinal)];
        }
        Assert.Equal(Columns(DatabaseKind.Sqlite), Columns(DatabaseKind.Postgres));
    }

    [Fact]
    public void Each_convention_is_seen_to_fail()
    {
        using var sqlite = new BadDb(DatabaseKind.Sqlite);
        using var postgres = new BadDb(DatabaseKind.Postgres);
        var broken = ModelRules.Broken(ModelOf(sqlite), DatabaseKind.Sqlite).Concat(ModelRules.Broken(ModelOf(postgres), DatabaseKind.Postgres)).Distinct().ToList();
        string[] expected =
        [
            "Bad.Price is a decimal", "Bad.Endless is text without a length", "Bad.Text has a length that SQLite does not hold", "Bad.Kind is an enum stored as a number",
            "Bad.Id is a key that the database makes", "Bad.At is a moment that SQLite cannot order", "Bad.On is a DateTime; moments are DateTimeOffset, days DateOnly",
            "Bad has no version as its concurrency token", "Bad.NameSortKey sorts by the server's taste instead of by bytes", "Bad.NameSortKey sorts but may be null",
            "Bad.NameSortKey sorts without an index that goes on with the id", "Bad → Bad does not say what a removal does",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), broken.Where(expected.Contains).Order(StringComparer.Ordinal));
    }

    private static WutongDb Open(DatabaseKind kind) => new DesignTime().CreateDbContext([kind == DatabaseKind.Postgres ? "postgres" : "sqlite"]);

    private static IModel ModelOf(DbContext db) => db.GetService<IDesignTimeModel>().Model;

    /// <summary>A model that breaks each convention once.</summary>
    private sealed class BadDb(DatabaseKind kind) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder builder) => DatabaseTarget.Configure(builder, kind, kind == DatabaseKind.Sqlite ? "Data Source=:memory:" : "Host=localhost");

        protected override void OnModelCreating(ModelBuilder builder)
        {
            builder.Entity<Bad>(bad =>
            {
                bad.Property(b => b.Id).ValueGeneratedOnAdd();
                bad.Property(b => b.Text).HasMaxLength(10);
                bad.Property(b => b.NameSortKey).HasMaxLength(10);
                bad.HasOne<Bad>().WithMany().HasForeignKey(b => b.Parent).OnDelete(DeleteBehavior.ClientSetNull);
            });
        }
    }

    private enum BadKind { One }

    private sealed class Bad : IVersioned
    {
        public Guid Id { get; set; }
        public int Version { get; set; }
        public decimal Price { get; set; }
        public string Endless { get; set; } = "";
        public string Text { get; set; } = "";
        public BadKind Kind { get; set; }
        public DateTimeOffset At { get; set; }
        public DateTime On { get; set; }
        public string? NameSortKey { get; set; }
        public Guid? Parent { get; set; }
    }
}
