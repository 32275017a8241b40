using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Events;

/// <summary>The city presents itself to ventures somewhere (推介会).</summary>
internal sealed class PromotionEvent : IVersioned, IVisible<PromotionEvent>
{
    public const int CodeLength = 40, ProgrammeLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public required string Name { get; set; }

    /// <summary>City at home, country abroad, as reports count places.</summary>
    public required string Place { get; set; }

    /// <summary>ISO 3166 alpha-2.</summary>
    public string Country { get; set; } = "CN";

    /// <summary>The day it was held; null where only the year is stated.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>The year, always known.</summary>
    public int Year { get; set; }
    public string? Note { get; set; }

    /// <summary>The last part of the address of its own page, where people register; null for none.</summary>
    public string? Code { get; set; }

    /// <summary>What happens when, a line each.</summary>
    public string? Programme { get; set; }

    /// <summary>What it cost the city.</summary>
    public Amount? Cost { get; set; }
    public DateTimeOffset RecordedAt { get; init; }
    public string? Source { get; init; }
    public bool IsExample { get; init; }

    /// <summary>All of Attraction's people and leaders: an event is the city's, not a district's.</summary>
    public static Expression<Func<PromotionEvent, bool>> VisibleTo(Actor actor)
    {
        var sees = actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice, Role.Leader);
        return _ => sees;
    }

    private sealed class Table : IEntityTypeConfiguration<PromotionEvent>
    {
        public void Configure(EntityTypeBuilder<PromotionEvent> builder)
        {
            builder.ToTable("PromotionEvents");
            builder.Property(e => e.Name).HasMaxLength(120);
            builder.Property(e => e.Place).HasMaxLength(60);
            builder.Property(e => e.Country).HasMaxLength(2);
            builder.Property(e => e.Note).HasMaxLength(1000);
            builder.Property(e => e.Source).HasMaxLength(200);
            builder.Property(e => e.Code).HasMaxLength(CodeLength);
            builder.Property(e => e.Programme).HasMaxLength(ProgrammeLength);
            builder.ComplexProperty(e => e.Cost);
            builder.HasIndex(e => e.Code).IsUnique();
            builder.HasIndex(e => new { e.RecordedAt, e.Id });
            builder.HasIndex(e => e.HeldOn);
        }
    }
}
