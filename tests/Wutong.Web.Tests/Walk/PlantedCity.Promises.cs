using Wutong.Attraction;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Forecasts;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Walk;

internal sealed partial class PlantedCity
{
    /// <summary>What belongs to a project of strangers, and to one that 沈知远 knows by its code name alone.</summary>
    private async Task PromisesAsync(City city)
    {
        var post = await city.Data.PostAsync();
        var zone = await city.ReadAsync(db => Task.FromResult(db.Projects.Whole.Where(p => p.DistrictId != null && p.Name == "德国默克前驱体材料项目").Select(p => p.DistrictId!.Value).Single()));
        await PromisesOfAsync(city, post, await city.Data.ProjectAsync(post), "foreign");
        await PromisesOfAsync(city, post, await city.Data.ProjectAsync(post with { DistrictId = zone }, p => p.CodeName = "代号" + TestData.Unique("戊")), "confidential in the district of shenzhiyuan");
    }

    private async Task PromisesOfAsync(City city, Post post, InvestmentProject project, string what)
    {
        static bool HeadOrLeader(Person p) => p.Is(Role.HeadOffice, Role.Leader);
        static Hold Held(Person p) => HeadOrLeader(p) ? Hold.Changes : Hold.Nothing;
        var now = TimeProvider.System.Now();
        var agreement = new Agreement { ProjectId = project.Id, Title = Plant($"title of an agreement, {what}", HeadOrLeader), Kind = ContractKind.Formal, SignedOn = new DateOnly(2024, 3, 18), RecordedById = post.UserId, ChangedAt = now };
        agreement.Promised.Add(new PromisedValue { AgreementId = agreement.Id, Measure = Measure.Sales, Year = 2025 }.Be(new MeasuredValue(TestData.Wan(5_000), null)));
        var actual = new Actual
        {
            AgreementId = agreement.Id, ProjectId = project.Id, Measure = Measure.Sales, Year = 2025, SourceNote = Plant($"source of an actual, {what}", HeadOrLeader), Permission = "x", RecordedById = post.UserId, RecordedAt = now, ChangedAt = now,
        }.Be(new MeasuredValue(TestData.Wan(4_000), null));
        var promise = new CityPromise { AgreementId = agreement.Id, Kind = CityPromiseKind.Award, Text = Plant($"words of a city's promise, {what}", HeadOrLeader), RecordedById = post.UserId, ChangedAt = now };
        promise.Judge();
        var forecast = new Forecast { ProjectId = project.Id, Measure = Measure.Sales, Year = 2027, MadeOn = new DateOnly(2026, 1, 5), Text = Plant($"words of a forecast, {what}", HeadOrLeader), Source = "x", RecordedById = post.UserId, ChangedAt = now }.Be(new MeasuredValue(TestData.Wan(9_000), null));
        var growth = new GrowthRecord { OrganisationId = project.InvestorId, ProjectId = project.Id, Kind = GrowthKind.Award, Text = Plant($"words of growth, {what}", HeadOrLeader), HappenedOn = new DateOnly(2026, 1, 5), RecordedById = post.UserId, RecordedAt = now, ChangedAt = now };
        var sign = new LeavingSign { ProjectId = project.Id, Kind = LeavingSignKind.RentEnded, SeenOn = new DateOnly(2026, 1, 5), Text = Plant($"sign of leaving, {what}", HeadOrLeader), RecordedById = post.UserId, RecordedAt = now };
        await city.WriteAsync(db => { db.Forecasts.Add(forecast); db.GrowthRecords.Add(growth); db.LeavingSigns.Add(sign); });
        Rows.AddRange([new Row(Of.Forecast, what, forecast.Id, Held), new Row(Of.Growth, what, growth.Id, Held), new Row(Of.LeavingSign, what, sign.Id, Held), new Row(Of.Timeline, $"of growth, {what}", growth.Id, Held)]);
        await city.WriteAsync(db => { db.Agreements.Add(agreement); db.Actuals.Add(actual); db.CityPromises.Add(promise); });
        Rows.Add(new Row(Of.CityPromise, what, promise.Id, Held));
        Rows.Add(new Row(Of.Agreement, what, agreement.Id, Held));
        Rows.Add(new Row(Of.Actual, what, actual.Id, Held));
    }
}
