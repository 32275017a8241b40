using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Attachments;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables.Import;

/// <summary>One sheet that somebody brings into a table, from its upload to the last row, and back again if need be.</summary>
internal sealed class ImportRun : IVersioned, IVisible<ImportRun>
{
    public const int SheetLength = 100, LayoutLength = 200_000, FailureLength = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>Name of the <see cref="Tables.Table"/>.</summary>
    public required string Table { get; init; }

    /// <summary>Who brings it in; null for whoever holds the machine.</summary>
    public Guid? UserId { get; init; }
    public required string FileName { get; init; }

    /// <summary>The sheet as it came, kept with the staged rows.</summary>
    public Guid FileId { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public ImportState State { get; private set; }

    /// <summary>The job that works on it, or worked on it last.</summary>
    public Guid? JobId { get; private set; }

    /// <summary>What was found in the workbook: <see cref="Import.Layout"/> as JSON.</summary>
    [NotAudited] public string? Layout { get; set; }

    public string? Sheet { get; set; }

    /// <summary>The row that holds the heads of the columns, from 1.</summary>
    public int HeaderRow { get; set; }

    /// <summary>For each column of the import by its name, the place in the sheet, from 0: JSON.</summary>
    public string? Mapping { get; set; }

    /// <summary>Rows that can be written, that wait for a decision, and that cannot.</summary>
    public int Good { get; private set; }
    public int Asking { get; private set; }
    public int Bad { get; private set; }

    /// <summary>Only if every row can be, or those that can.</summary>
    public ImportMode Mode { get; private set; }
    public int Written { get; private set; }
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>Why it did not come to an end, for whoever brought it in.</summary>
    public string? Failure { get; private set; }

    /// <summary>Since when its rows' texts are gone.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    public bool IsWorking => State is ImportState.Reading or ImportState.Checking or ImportState.Writing or ImportState.Undoing;

    /// <summary>Hands it to a job, for the next step.</summary>
    public void Begin(ImportState step, Guid job)
    {
        if (!MayBecome(step)) throw new RuleViolation("", Words.Import_NotNow);
        (State, JobId, Failure) = (step, job, null);
    }

    /// <summary>Whether this step can follow what is.</summary>
    public bool MayBecome(ImportState step) => step switch
    {
        ImportState.Reading => State is ImportState.Reading or ImportState.Mapping or ImportState.Refused,
        ImportState.Checking => State is ImportState.Mapping or ImportState.Checked or ImportState.Checking,
        ImportState.Writing => State is ImportState.Checked or ImportState.Writing,
        ImportState.Undoing => State is ImportState.Done or ImportState.Writing or ImportState.Undoing,
        _ => false,
    };

    public void AskForMapping() => State = ImportState.Mapping;

    public void Refuse(string why) => (State, Failure) = (ImportState.Refused, Shortening.Beginning(why, FailureLength));

    /// <summary>It was read and may be checked at once, since every column is known.</summary>
    public void Recognise() => State = ImportState.Checking;

    public void FinishCheck(int good, int asking, int bad) => (State, Good, Asking, Bad) = (ImportState.Checked, good, asking, bad);

    /// <summary>A row turned out not to go in after all.</summary>
    public void Exclude(int rows) => (Good, Bad) = (Good - rows, Bad + rows);

    /// <summary>A question was answered: what is taken becomes good, the rest stays out.</summary>
    public void Settle(int taken, int left) => (Good, Asking) = (Good + taken, Asking - taken - left);

    public void Choose(ImportMode mode) => Mode = mode;

    public void FinishWrite(int written, DateTimeOffset now) => (State, Written, WrittenAt) = (ImportState.Done, written, now);

    /// <summary>What was written has to go again.</summary>
    public void TakeBack(string why) => (State, Failure) = (ImportState.Undoing, why);

    public void FinishUndo(int kept) => (State, Written) = (kept == 0 ? ImportState.Undone : ImportState.Done, kept);

    public void Clear(DateTimeOffset now) => ClearedAt = now;

    /// <summary>Whoever brings it in, and nobody else: what is not written yet is no record of the city's.</summary>
    public static Expression<Func<ImportRun, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsMachine) return run => run.UserId == null;
        var id = actor.Id;
        return run => id != null && run.UserId == id;
    }

    private sealed class TableOfRuns : IEntityTypeConfiguration<ImportRun>
    {
        public void Configure(EntityTypeBuilder<ImportRun> builder)
        {
            builder.ToTable("ImportRuns");
            builder.Property(r => r.Table).HasMaxLength(SavedView.TableLength);
            builder.Property(r => r.FileName).HasMaxLength(StoredFile.NameLength);
            builder.Property(r => r.Sheet).HasMaxLength(SheetLength);
            builder.Property(r => r.Layout).HasMaxLength(LayoutLength);
            builder.Property(r => r.Mapping).HasMaxLength(LayoutLength);
            builder.Property(r => r.Failure).HasMaxLength(FailureLength);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.UserId, r.Table, r.CreatedAt, r.Id });
            builder.HasIndex(r => new { r.ClearedAt, r.CreatedAt, r.Id });
        }
    }
}

/// <summary>How far an import is.</summary>
internal enum ImportState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Reading))] Reading,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Refused))] Refused,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Mapping))] Mapping,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Checking))] Checking,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Checked))] Checked,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Writing))] Writing,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Done))] Done,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Undoing))] Undoing,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Undone))] Undone,
}

/// <summary>What happens when some rows cannot be written.</summary>
internal enum ImportMode
{
    /// <summary>Then none is.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_AllOrNothing))] AllOrNothing,

    /// <summary>The others are.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_GoodRows))] GoodRows,
}

/// <summary>A row of an import before it is a record, and after that where the record came from.</summary>
[NotAudited]
internal sealed class ImportRow
{
    public const int CellsLength = 100_000, ProblemsLength = 20_000;

    public Guid ImportId { get; init; }

    /// <summary>The row's number in its sheet.</summary>
    public int Number { get; init; }

    /// <summary>The cells in the order of the import's columns: JSON; null once they are cleared.</summary>
    public string? Cells { get; init; }
    public ImportRowState State { get; init; }

    /// <summary>What is wrong or asked: JSON; null for nothing.</summary>
    public string? Problems { get; init; }

    /// <summary>The id that its record has or would have.</summary>
    public Guid RecordId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ImportRow>
    {
        public void Configure(EntityTypeBuilder<ImportRow> builder)
        {
            builder.ToTable("ImportRows");
            builder.HasKey(r => new { r.ImportId, r.Number });
            builder.Property(r => r.Number).ValueGeneratedNever();
            builder.Property(r => r.Cells).HasMaxLength(CellsLength);
            builder.Property(r => r.Problems).HasMaxLength(ProblemsLength);
            builder.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(r => new { r.ImportId, r.State, r.Number });
            builder.HasIndex(r => r.RecordId);
        }
    }
}

/// <summary>What becomes of a staged row.</summary>
internal enum ImportRowState
{
    /// <summary>It is written.</summary>
    Good,

    /// <summary>Somebody has to look at it first.</summary>
    Asks,

    /// <summary>Somebody looked and let it in.</summary>
    Taken,

    /// <summary>Somebody looked and left it out.</summary>
    Left,

    /// <summary>It cannot be written as it is.</summary>
    Bad,

    /// <summary>It was written, and taken back.</summary>
    Undone,
}

/// <summary>What a head of a column meant last time, for one user and one table.</summary>
[NotAudited]
internal sealed class ImportHead
{
    public const int TextLength = 100;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public required string Table { get; init; }
    public required string Text { get; init; }

    /// <summary>Name of the column; null where it is left out.</summary>
    public string? Column { get; set; }

    private sealed class TableOfHeads : IEntityTypeConfiguration<ImportHead>
    {
        public void Configure(EntityTypeBuilder<ImportHead> builder)
        {
            builder.ToTable("ImportHeads");
            builder.Property(h => h.Table).HasMaxLength(SavedView.TableLength);
            builder.Property(h => h.Text).HasMaxLength(TextLength);
            builder.Property(h => h.Column).HasMaxLength(TextLength);
            builder.HasOne<User>().WithMany().HasForeignKey(h => h.UserId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(h => new { h.UserId, h.Table, h.Text }).IsUnique();
        }
    }
}

internal static class ImportTables
{
    extension(WutongDb db)
    {
        public Rows<ImportRun> ImportRuns => new(db);
#pragma warning disable RS0030 // rows and heads are reached through the run or the user whose they are
        public DbSet<ImportRow> ImportRows => db.Set<ImportRow>();
        public DbSet<ImportHead> ImportHeads => db.Set<ImportHead>();
#pragma warning restore RS0030
    }
}
