using Wutong.Platform.Messages;
using Wutong.Platform.Users;

namespace Wutong.Tests.Messages;

/// <summary>A message is its reader's, whatever roles somebody else has; that it leaves is the system administrator's.</summary>
public sealed class MessageVisibilityTests
{
    private static readonly Guid Me = Guid.CreateVersion7(), Other = Guid.CreateVersion7();

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public void Only_its_reader_sees_a_message(Role role)
    {
        var actor = new Actor(Me, "me", "", [new Right(role)], DateTimeOffset.UnixEpoch);
        bool Sees(Guid reader) => Message.VisibleTo(actor).Compile()(new Message { UserId = reader, Kind = "k", Subject = "", Link = "/", Arguments = "[]", Key = "k" });
        Assert.True(Sees(Me));
        Assert.False(Sees(Other));
        Assert.Equal(role == Role.SystemAdministrator, Delivery.VisibleTo(actor).Compile()(new Delivery { UserId = Me }));
        Assert.True(MessageChoices.VisibleTo(actor).Compile()(new MessageChoices { UserId = Me }));
        Assert.False(MessageChoices.VisibleTo(actor).Compile()(new MessageChoices { UserId = Other }));
    }

    [Fact]
    public void Nobody_and_the_machine_are_no_readers()
    {
        foreach (var actor in new[] { Actor.Nobody(DateTimeOffset.UnixEpoch), Actor.Machine(DateTimeOffset.UnixEpoch) })
            Assert.False(Message.VisibleTo(actor).Compile()(new Message { UserId = Me, Kind = "k", Subject = "", Link = "/", Arguments = "[]", Key = "k" }));
    }
}
