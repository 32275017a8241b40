using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals;
using Wutong.Proposals.Checks;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Proposals.Themes;
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
        var ofReply = new CheckedText { ReplyId = reply.Id, Title = Plant("check of a reply", Overseer), ById = post.UserId, At = now };
        var own = new CheckedText { Title = Plant("document that somebody brought", _ => false), Text = Plant("text that somebody brought", _ => false), ById = post.UserId, At = now };
        var theme = new YearTheme { Year = Random.Shared.Next(1950, 2000), Name = TestData.Unique("主题"), Text = "某年主题", ChangedAt = now };
        await city.WriteAsync(db => { db.CheckedTexts.Add(ofReply); db.CheckedTexts.Add(own); db.YearThemes.Add(theme); });
        Rows.AddRange([new Row(Of.CheckedText, "foreign", ofReply.Id, Held), new Row(Of.CheckedText, "somebody's own", own.Id, _ => Hold.Nothing), new Row(Of.YearTheme, "everybody's", theme.Id, p => p.Is(Role.HeadOffice, Role.GeneralOffice) ? Hold.Changes : Hold.Sees)]);
        Rows.AddRange([new Row(Of.Proposal, "foreign", proposal.Id, Held), new Row(Of.Reply, "foreign", reply.Id, Held), new Row(Of.ReplySection, "foreign", section.Id, Held), new Row(Of.Commitment, "foreign", commitment.Id, Held)]);
    }
}
