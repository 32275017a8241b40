using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Visits;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Timeline;

/// <summary>An officer, a colleague of the same office and somebody elsewhere, each with a session.</summary>
internal sealed record Neighbours(City City, Post Post, (string Name, Guid Id) Mate, Post Elsewhere, Visitor Officer, Visitor Colleague, Visitor Stranger) : IDisposable
{
    public static async Task<Neighbours> InAsync(City city)
    {
        var (post, elsewhere) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        var mate = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        return new Neighbours(city, post, mate, elsewhere, await city.NewVisitorAsync(post.Account), await city.NewVisitorAsync(mate.Name), await city.NewVisitorAsync(elsewhere.Account));
    }

    public Task<string> NameOfAsync(Guid user) => City.ReadAsync(db => db.Users.Where(u => u.Id == user).Select(u => u.DisplayName).SingleAsync());

    /// <summary>A visit that an officer has recorded.</summary>
    public async Task<Visit> VisitAsync(Post by, Guid organisation, string place, Guid? project = null, DateOnly? on = null)
    {
        var now = TimeProvider.System.Now();
        var visit = new Visit { OrganisationId = organisation, ProjectId = project, Place = place, OfficeId = by.OfficeId, ById = by.UserId, VisitedOn = on ?? now.Day(), RecordedAt = now };
        await City.RunAsync(await City.ActorAsync(by.Account), db => db.WriteAsync(() => { db.Visits.Add(visit); return Task.FromResult(true); }));
        return visit;
    }

    /// <summary>Writes a comment; answers its id.</summary>
    public static async Task<Guid> SayAsync(Visitor who, Guid record, string text, Guid? mention = null)
    {
        var answer = await who.CallAsync(HttpMethod.Post, "/api/comments", new { recordId = record, text, mentionId = mention });
        Assert.True(answer.Code == 200, $"{answer.Code}: {answer.Body}");
        return answer.Json.GetProperty("id").GetGuid();
    }

    /// <summary>What somebody was told of one kind about a subject.</summary>
    public Task<int> ToldAsync(string kind, Guid reader, string subject) =>
        City.ReadAsync(db => db.Messages.Whole.CountAsync(m => m.Kind == kind && m.UserId == reader && m.Subject == subject));

    public static async Task<List<string>> KindsAsync(Visitor who, Guid record) =>
        [.. (await who.GetAsync($"/api/timeline/{record}")).Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("kind").GetString()!)];

    public void Dispose()
    {
        Officer.Dispose();
        Colleague.Dispose();
        Stranger.Dispose();
    }
}
