using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>A blank form of a superior, which is filled in again and again: whose it is, how often it is wanted, and what goes where.</summary>
internal sealed class ReportForm : IVersioned, IVisible<ReportForm>
{
    public const int NameLength = 120, RecipientLength = 100, NoteLength = 2000, MostMappings = 300;

    /// <summary>The kind of record on which the blank file hangs.</summary>
    public const string FileKind = "report-form";

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public required string Name { get; set { field = value; NameSortKey = Pinyin.SortKey(value); } }
    [Audit.NotAudited] public string NameSortKey { get; private set; } = "";

    /// <summary>The authority that asks for it.</summary>
    public required string Recipient { get; set; }
    public Rhythm Rhythm { get; set; }
    public Guid OfficeId { get; set; }
    public string? Note { get; set; }

    /// <summary>The blank as it came, a stored file; null until it was uploaded.</summary>
    public Guid? BlankId { get; set; }
    public FileType? BlankType { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }
    public List<ReportMapping> Mappings { get; private init; } = [];

    /// <summary>The head office all; everybody else who works in an office those of the own one.</summary>
    public static Expression<Func<ReportForm, bool>> VisibleTo(Actor actor)
    {
        if (actor.Is(Role.HeadOffice)) return _ => true;
        var (staff, offices) = (actor.IsAny(Roles.Staff), actor.Offices);
        return form => staff && offices.Contains(form.OfficeId);
    }

    private sealed class Table : IEntityTypeConfiguration<ReportForm>
    {
        public void Configure(EntityTypeBuilder<ReportForm> builder)
        {
            builder.ToTable("ReportForms");
            builder.Property(f => f.Name).HasMaxLength(NameLength);
            builder.Property(f => f.NameSortKey).HasMaxLength(Pinyin.KeyLength);
            builder.Property(f => f.Recipient).HasMaxLength(RecipientLength);
            builder.Property(f => f.Note).HasMaxLength(NoteLength);
            builder.HasOne<Office>().WithMany().HasForeignKey(f => f.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.BlankId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(f => f.Mappings).WithOne().HasForeignKey(m => m.FormId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(f => new { f.NameSortKey, f.Id });
            builder.HasIndex(f => new { f.ChangedAt, f.Id });
            builder.HasIndex(f => new { f.Rhythm, f.NameSortKey, f.Id });
            builder.HasIndex(f => new { f.Rhythm, f.ChangedAt, f.Id });
        }
    }
}

internal static class FormTables
{
    extension(WutongDb db)
    {
        public Rows<ReportForm> ReportForms => new(db);
        public Rows<ReportFilling> ReportFillings => new(db);

        /// <summary>A form that the actor may see, with what goes where.</summary>
        public Task<ReportForm?> ReportFormAsync(Actor actor, Guid id) => db.ReportForms.VisibleTo(actor).Include(f => f.Mappings).SingleOrDefaultAsync(f => f.Id == id);
    }
}
