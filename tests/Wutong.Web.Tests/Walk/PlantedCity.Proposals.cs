using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Walk;

internal sealed partial class PlantedCity
{
    /// <summary>A proposal of a strange member that a strange office answers: nobody of the demo city but those who see all.</summary>
    private async Task ProposalsAsync(City city)
    {
        static bool Overseer(Person p) => p.Is(Role.HeadOffice, Role.GeneralOffice, Role.Leader);
        static Hold Held(Person p) => p.Is(Role.HeadOffice, Role.GeneralOffice) ? Hold.Changes : Overseer(p) ? Hold.Sees : Hold.Nothing;
        var (post, now) = (await city.Data.PostAsync(), TimeProvider.System.Now());
        var (member, today) = (await city.Data.UserAsync(Role.Member), now.Day());
        var proposal = new Proposal { Kind = ProposalKind.Proposal, Congress = 40, Session = 1, Number = Random.Shared.Next(1, 9999), Title = Plant("title of a proposal", Overseer), ReceivedOn = today, ChangedAt = now };
        proposal.Proposers.Add(new Proposer { ProposalId = proposal.Id, Place = 1, IsLead = true, Name = Plant("proposer", Overseer), UserId = member.Id });
        proposal.Points.Add(new ProposalPoint { ProposalId = proposal.Id, Place = 1, Text = Plant("point of a proposal", Overseer) });
        proposal.Assign(today, today.AddDays(30), post.OfficeId, []);
        var reply = BeginReply.Make(proposal, 1, now);
        reply.ContactName = Plant("contact of a reply", Overseer);
        var section = BeginReply.Sections(proposal, reply, now).Single();
        section.Add(new ReplyBlock { SectionId = section.Id, Kind = BlockKind.Text, Text = Plant("words of a reply", Overseer) });
        var commitment = new Commitment { ReplyId = reply.Id, Text = Plant("words of a commitment", Overseer), OfficeId = post.OfficeId, ChangedAt = now };
        await city.WriteAsync(db => { db.Proposals.Add(proposal); db.Replies.Add(reply); db.ReplySections.Add(section); db.Commitments.Add(commitment); });
        Rows.AddRange([new Row(Of.Proposal, "foreign", proposal.Id, Held), new Row(Of.Reply, "foreign", reply.Id, Held), new Row(Of.ReplySection, "foreign", section.Id, Held), new Row(Of.Commitment, "foreign", commitment.Id, Held)]);
    }
}
