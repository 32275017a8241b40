using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Registry;
using Wutong.Registry.Relationships;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction;

/// <summary>Who should call whom this week.</summary>
public sealed class CallTests
{
    [Theory, OnBoth]
    public async Task A_resting_project_gets_a_call_by_an_organisation_of_ours_and_a_confidential_one_none_from_outside_its_team(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var (open, secret) = (await city.Data.ProjectAsync(post), await city.Data.ProjectAsync(await city.Data.PostAsync() with { DistrictId = post.DistrictId, OfficeId = post.OfficeId }, p => p.CodeName = TestData.Unique("代号")));
        var own = await city.Data.OrganisationAsync();
        await city.WriteAsync(async db =>
        {
            var caller = await db.Organisations.Whole.SingleAsync(o => o.Id == own.Id);
            caller.DistrictId = post.DistrictId;
            foreach (var investor in new[] { open.InvestorId, secret.InvestorId })
                db.Relationships.Add(new Relationship { Kind = RelationshipKind.Supplies, FromOrganisationId = own.Id, ToOrganisationId = investor, SourceKind = RelationshipSource.Register, SourceText = "公示系统", Confidence = Confidence.Confirmed });
            return true;
        });
        var page = await visitor.GetAsync("/attraction/calls");
        Assert.Equal(200, page.Code);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='/attraction/projects/{open.Id}']"));
        Assert.NotNull(page.Page.QuerySelector($"main h2 a[href='/registry/organisations/{own.Id}']"));
        Assert.DoesNotContain(secret.InvestorId.ToString(), page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret.Name, page.Body, StringComparison.Ordinal);
    }
}
