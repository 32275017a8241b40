using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.People;

/// <summary>A person whom the city deals with at an organisation. Telephone and e-mail are personal: shown masked, whole only on a stated purpose that is logged.</summary>
internal sealed class Person : IVersioned, IVisible<Person>
{
    public const int NameLength = 60;

    /// <summary>How long a contact is kept after somebody last entered it, changed it or said that it is still needed. Stands in the administrators' guide too.</summary>
    public const int YearsKept = 3;

    private string name = "";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    [Personal] public required string Name { get => name; set { name = value; NameSortKey = Pinyin.SortKey(value); } }
    [NotAudited] public string NameSortKey { get; private set; } = "";
    public Guid OrganisationId { get; set; }
    public string? Post { get; set; }
    [Personal] public string? Phone { get; set; }
    [Personal] public string? Email { get; set; }
    public bool IsExample { get; init; }

    /// <summary>The last day on which name, telephone and e-mail are kept, unless somebody says before that they are still needed; none once they are erased.</summary>
    public DateOnly? KeptUntil { get; private set; }

    /// <summary>When name, telephone and e-mail were erased at the person's wish; that somebody held a post there stays.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public void Erase(DateTimeOffset now) => (Name, Phone, Email, ErasedAt, KeptUntil) = (Erasing.Name, null, null, now, null);

    /// <summary>The time for which it is kept begins anew; returns the person.</summary>
    public Person KeepFrom(DateOnly today)
    {
        KeptUntil = today.AddYears(YearsKept);
        return this;
    }

    /// <summary>
    /// Those who work with investors see their contacts; whoever acts for an organisation sees its people.
    /// Leaders do not: the table of roles keeps personal data from them.
    /// </summary>
    public static Expression<Func<Person, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice, Role.Section, Role.Steward)) return _ => true;
        var own = actor.OrganisationsAs(Role.Enterprise);
        return person => own.Contains(person.OrganisationId);
    }

    private sealed class Table : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("People");
            builder.Property(p => p.Name).HasMaxLength(NameLength);
            builder.Property(p => p.NameSortKey).HasMaxLength(Pinyin.KeyLength);
            builder.Property(p => p.Post).HasMaxLength(100);
            builder.Property(p => p.Phone).HasMaxLength(30);
            builder.Property(p => p.Email).HasMaxLength(120);
            builder.HasIndex(p => new { p.NameSortKey, p.Id });
            builder.HasIndex(p => new { p.KeptUntil, p.Id });
            builder.HasIndex(p => new { p.OrganisationId, p.NameSortKey, p.Id });
            builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
