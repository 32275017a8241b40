using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Messages;

/// <summary>
/// One message on its way to its reader by one channel, written with the message. Not audited: the row itself says what became of it.
/// </summary>
[NotAudited]
internal sealed class Delivery : IVisible<Delivery>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid MessageId { get; init; }
    public Guid UserId { get; init; }
    public MessageChannel Channel { get; init; }

    /// <summary>What others may see of the address.</summary>
    public string? Shown { get; init; }

    public DeliveryState State { get; private set; }

    /// <summary>Waits for the day's digest, with whatever else does.</summary>
    public bool IsDigest { get; init; }

    /// <summary>Quiet hours, digest or the pause after a failed attempt end then.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>What it is sent with, and the key by which its receiver knows it again; set when it is first taken.</summary>
    public Guid? ParcelId { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Which process sends it, and until when that is believed to be alive.</summary>
    public string? Holder { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>What was in the way of the last attempt, and the number that the other side gave for it.</summary>
    public DeliveryTrouble? Trouble { get; private set; }
    public int? TroubleCode { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The system administrator, who keeps them going, without what they say: only the message says that, and it is its reader's.</summary>
    public static Expression<Func<Delivery, bool>> VisibleTo(Actor actor)
    {
        var sees = actor.Is(Role.SystemAdministrator);
        return delivery => sees;
    }

    private sealed class Table : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> builder)
        {
            builder.ToTable("Deliveries");
            builder.Property(d => d.Shown).HasMaxLength(OwnChannel.ShownLength);
            builder.Property(d => d.Holder).HasMaxLength(100);
            builder.HasOne<Message>().WithMany().HasForeignKey(d => d.MessageId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(d => new { d.MessageId, d.Channel }).IsUnique();
            builder.HasIndex(d => new { d.Channel, d.State, d.NotBefore, d.Id });
            builder.HasIndex(d => new { d.UserId, d.Channel, d.State, d.NotBefore });
            builder.HasIndex(d => new { d.State, d.LeaseUntil });
            builder.HasIndex(d => d.ParcelId);
            builder.HasIndex(d => new { d.CreatedAt, d.Id });
            builder.HasIndex(d => new { d.State, d.CreatedAt, d.Id });
            builder.HasIndex(d => new { d.Channel, d.CreatedAt, d.Id });
        }
    }
}

/// <summary>Where a delivery stands.</summary>
internal enum DeliveryState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Delivery_Waiting))] Waiting,

    /// <summary>Taken, and saved as taken before a byte of it was sent.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Delivery_Sending))] Sending,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Delivery_Sent))] Sent,

    /// <summary>Given up: refused, tried too often, or no longer wanted.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Delivery_Dead))] Dead,

    /// <summary>Nobody can say whether it arrived, and its receiver could not tell a second from the first: a person decides.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Delivery_Unclear))] Unclear,
}

/// <summary>Why an attempt came to nothing. A kind and not a text: what a receiver answers may repeat what it was sent.</summary>
internal enum DeliveryTrouble
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Trouble_NoConnection))] NoConnection,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Trouble_NoAnswer))] NoAnswer,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Trouble_Answered))] Answered,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Trouble_SignIn))] SignIn,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Trouble_Inside))] Inside,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Trouble_NotWanted))] NotWanted,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Trouble_HolderDied))] HolderDied,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Trouble_GivenUp))] GivenUp,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Trouble_Broke))] Broke,
}
