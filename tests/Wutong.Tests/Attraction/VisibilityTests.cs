using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Events;
using Wutong.Attraction.Forecasts;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Guests;
using Wutong.Attraction.Inquiries;
using Wutong.Attraction.LeadCases;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Attraction.Recognitions;
using Wutong.Attraction.ReferralFilings;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Reviews;
using Wutong.Attraction.Rewards;
using Wutong.Attraction.Visits;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;

namespace Wutong.Tests.Attraction;

/// <summary>Who sees which rows, held against a table that says it in the words of the glossary.</summary>
public sealed class VisibilityTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Me = Guid.CreateVersion7(), Office = Guid.CreateVersion7(), District = Guid.CreateVersion7(), Mine = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();
    private static readonly Role[] Everybody = Enum.GetValues<Role>();
    private static readonly Role[] Staff =
        [Role.InvestmentOfficer, Role.HeadOffice, Role.Section, Role.GeneralOffice, Role.Department, Role.Finance, Role.Leader, Role.Steward];

    public static TheoryData<Role> Roles => [.. Everybody];

    [Theory, MemberData(nameof(Roles))]
    public void Projects(Role role)
    {
        Sees(role, Project(), Role.HeadOffice, Role.Leader);
        Sees(role, Project(district: District), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Project(office: Office), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Project(owner: Me), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Project(investor: Mine), Role.HeadOffice, Role.Leader, Role.Enterprise);
    }

    [Theory, MemberData(nameof(Roles))]
    public void Joint_reviews(Role role)
    {
        Sees(role, Review(), Role.HeadOffice, Role.Leader);
        Sees(role, Review(district: District), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Review(office: Office), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Review(by: Me), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Review(asked: Office), Role.HeadOffice, Role.Leader, Role.Department);
    }

    [Theory, MemberData(nameof(Roles))]
    public void Filed_referrals_and_rewards(Role role)
    {
        Sees(role, new ReferralFiling { Company = "x", ReferrerId = Other, FiledById = Other }, Role.HeadOffice, Role.Leader);
        Sees(role, new ReferralFiling { Company = "x", ReferrerId = Other, FiledById = Other, OfficeId = Office }, Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, new ReferralFiling { Company = "x", ReferrerId = Mine, FiledById = Other }, Role.HeadOffice, Role.Leader, Role.Referrer, Role.Enterprise);
        Sees(role, new ReferralReward { ReferrerId = Other }, Role.HeadOffice, Role.Leader, Role.Finance);
        Sees(role, new ReferralReward { ReferrerId = Mine }, Role.HeadOffice, Role.Leader, Role.Finance, Role.Referrer, Role.Enterprise);
        Sees(role, new EventGuest { EventId = Other }, Role.HeadOffice, Role.InvestmentOfficer);
    }

    [Theory, MemberData(nameof(Roles))]
    public void The_name_of_a_confidential_project(Role role)
    {
        Knows(role, Project(district: District, code: "梧桐"), Role.HeadOffice, Role.Leader);
        Knows(role, Project(owner: Me, code: "梧桐"), Everybody);
        Knows(role, Project(investor: Mine, code: "梧桐"), Role.HeadOffice, Role.Leader, Role.Enterprise);
    }

    [Theory, MemberData(nameof(Roles))]
    public void Referrals(Role role)
    {
        Role[] officials = [Role.HeadOffice, Role.Leader, Role.InvestmentOfficer];
        Sees(role, new Referral { ReferrerId = Other, IntroducedId = Other }, officials);
        Sees(role, new Referral { ReferrerId = Mine, IntroducedId = Other }, [.. officials, Role.Referrer, Role.Enterprise]);
        Sees(role, new Referral { ReferrerId = Other, IntroducedId = Mine }, [.. officials, Role.Enterprise]);
    }

    [Theory, MemberData(nameof(Roles))]
    public void Visits(Role role)
    {
        Sees(role, Visit(Other, Other), Role.HeadOffice, Role.Leader);
        Sees(role, Visit(Office, Other), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Visit(Other, Me), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
    }

    [Theory, MemberData(nameof(Roles))]
    public void Leads(Role role)
    {
        Sees(role, Lead(), Role.HeadOffice, Role.Leader);
        Sees(role, Lead(district: District), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Lead(office: Office), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Lead(holder: Me), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Assert.Equal(role is Role.HeadOffice or Role.Leader, Lead(district: District, code: "梧桐").IsOpenTo(As(role, Mine)));
        Assert.True(Lead(holder: Me, code: "梧桐").IsOpenTo(As(role, Mine)));
    }

    [Theory, MemberData(nameof(Roles))]
    public void Filings(Role role)
    {
        Sees(role, Filing(), Role.HeadOffice, Role.Leader);
        Sees(role, Filing(district: District), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Filing(office: Office), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Sees(role, Filing(by: Me), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
    }

    [Theory, MemberData(nameof(Roles))]
    public void What_belongs_to_a_project(Role role)
    {
        // Whoever knows the project whole, and never the firm itself.
        SeesAllOf(role, Project(), Role.HeadOffice, Role.Leader);
        SeesAllOf(role, Project(district: District), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        SeesAllOf(role, Project(office: Office, code: "梧桐"), Role.HeadOffice, Role.Leader);
        SeesAllOf(role, Project(owner: Me, code: "梧桐"), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        SeesAllOf(role, Project(investor: Mine), Role.HeadOffice, Role.Leader);
        Sees(role, new GrowthRecord { Text = "x" }, Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
    }

    private static void SeesAllOf(Role role, InvestmentProject project, params Role[] expected)
    {
        var agreement = Under(new Agreement { Title = "x" }, project);
        Sees(role, agreement, expected);
        Sees(role, Under(new Actual { SourceNote = "x", Permission = "x" }, project), expected);
        Sees(role, Under(new CityPromise { Text = "x" }, agreement, nameof(CityPromise.Agreement)), expected);
        Sees(role, Under(new Forecast { Text = "x", Source = "x" }, project), expected);
        Sees(role, Under(new GrowthRecord { Text = "x", ProjectId = project.Id }, project), expected);
        Sees(role, Under(new LeavingSign { Text = "x" }, project), expected);
    }

    // What the database fills in on reading.
    private static T Under<T>(T row, object owner, string name = "Project") where T : class
    {
        typeof(T).GetProperty(name)!.SetValue(row, owner);
        return row;
    }

    [Theory, MemberData(nameof(Roles))]
    public void Cases_are_their_askers_and_no_colleagues(Role role)
    {
        Sees(role, Case(Other), Role.HeadOffice, Role.Leader);
        Sees(role, Case(Me), Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
    }

    [Theory, MemberData(nameof(Roles))]
    public void Inquiries(Role role)
    {
        var inquiry = new LeadInquiry { Company = "某家", Message = "想来看看" };
        Sees(role, inquiry, Role.HeadOffice);
        inquiry.Accept(Me, Other, Now);
        Sees(role, inquiry, Role.HeadOffice, Role.InvestmentOfficer);
    }

    [Theory, MemberData(nameof(Roles))]
    public void Promotion_events(Role role) =>
        Sees(role, new PromotionEvent { Name = "推介会", Place = "北京" }, Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);

    [Theory, MemberData(nameof(Roles))]
    public void Organisations(Role role)
    {
        Sees(role, new Organisation { Name = "别家" }, Staff);
        var bound = Everybody.Where(r => Platform.Users.Roles.BondOf(r) == Bond.Organisation);
        var own = new Organisation { Name = "自家" };
        Sees(role, own, own.Id, [.. Staff, .. bound]);
    }

    [Theory, MemberData(nameof(Roles))]
    public void People(Role role)
    {
        Role[] workers = [Role.InvestmentOfficer, Role.HeadOffice, Role.Section, Role.Steward];
        Sees(role, new Person { Name = "某人", OrganisationId = Other }, workers);
        Sees(role, new Person { Name = "某人", OrganisationId = Mine }, [.. workers, Role.Enterprise]);
    }

    [Theory, MemberData(nameof(Roles))]
    public void Offices(Role role) => Sees(role, new Office { Name = "某处" }, Everybody);

    [Fact]
    public void A_stranger_sees_no_row_of_any_kind()
    {
        var nobody = Actor.Nobody(Now);
        Assert.False(InvestmentProject.VisibleTo(nobody).Compile()(Project(district: District)));
        Assert.False(Referral.VisibleTo(nobody).Compile()(new Referral { ReferrerId = Mine, IntroducedId = Other }));
        Assert.False(Wutong.Attraction.Visits.Visit.VisibleTo(nobody).Compile()(Visit(Office, Other)));
        Assert.False(Wutong.Attraction.Leads.Lead.VisibleTo(nobody).Compile()(Lead(district: District)));
        Assert.False(LeadCase.VisibleTo(nobody).Compile()(Case(Me)));
        Assert.False(LeadInquiry.VisibleTo(nobody).Compile()(new LeadInquiry { Company = "某家", Message = "想来看看" }));
        Assert.False(PromotionEvent.VisibleTo(nobody).Compile()(new PromotionEvent { Name = "推介会", Place = "北京" }));
        Assert.False(Organisation.VisibleTo(nobody).Compile()(new Organisation { Name = "某家" }));
        Assert.False(Person.VisibleTo(nobody).Compile()(new Person { Name = "某人", OrganisationId = Mine }));
        Assert.False(Wutong.Platform.Offices.Office.VisibleTo(nobody).Compile()(new Office { Name = "某处" }));
    }

    [Fact]
    public void A_role_is_worth_something_only_where_it_is_bound()
    {
        var unbound = new Actor(Me, "x", "x", [new Right(Role.Enterprise), new Right(Role.InvestmentOfficer)], Now);
        Assert.False(InvestmentProject.VisibleTo(unbound).Compile()(Project(district: District, office: Office, investor: Mine)));
        // The organisation of another role does not count for this one.
        var referrer = new Actor(Me, "x", "x", [new Right(Role.Referrer, OrganisationId: Mine)], Now);
        Assert.False(InvestmentProject.VisibleTo(referrer).Compile()(Project(investor: Mine)));
    }

    private static void Sees<T>(Role role, T row, params Role[] expected) where T : class, Wutong.Platform.Data.IVisible<T> => Sees(role, row, Mine, expected);

    private static void Sees<T>(Role role, T row, Guid organisation, Role[] expected) where T : class, Wutong.Platform.Data.IVisible<T> =>
        Assert.True(expected.Contains(role) == T.VisibleTo(As(role, organisation)).Compile()(row), $"{role} and a {typeof(T).Name}: expected {expected.Contains(role)}");

    private static void Knows(Role role, InvestmentProject project, params Role[] expected)
    {
        var actor = As(role, Mine);
        Assert.Equal(expected.Contains(role), project.IsOpenTo(actor));
        Assert.Equal(expected.Contains(role) ? project.Name : project.CodeName, project.NameFor(actor));
        Assert.Equal(expected.Contains(role) && role is Role.InvestmentOfficer or Role.HeadOffice, project.MayBeChangedBy(actor) && expected.Contains(role));
    }

    /// <summary>An account with the one role, bound to what that role is bound to.</summary>
    private static Actor As(Role role, Guid organisation) => new(Me, "me", "我", [Platform.Users.Roles.BondOf(role) switch
    {
        Bond.Office => new Right(role, Office, District),
        Bond.Organisation => new Right(role, OrganisationId: organisation),
        _ => new Right(role),
    }], Now);

    private static InvestmentProject Project(Guid? district = null, Guid? office = null, Guid? owner = null, Guid? investor = null, string? code = null)
    {
        var project = new InvestmentProject { Name = "真名", CodeName = code, DistrictId = district ?? Other, OfficeId = office ?? Other, InvestorId = investor ?? Other };
        project.Begin(owner ?? Other, Now);
        return project;
    }

    private static Visit Visit(Guid office, Guid by) => new() { Place = "上海", OfficeId = office, ById = by, OrganisationId = Other };

    private static Lead Lead(Guid? district = null, Guid? office = null, Guid? holder = null, string? code = null)
    {
        var lead = new Lead { Name = "真名", Investor = "某家", CodeName = code };
        lead.Report(holder ?? Other, office ?? Other, district ?? Other, Now);
        return lead;
    }

    private static JointReview Review(Guid? district = null, Guid? office = null, Guid? by = null, Guid? asked = null)
    {
        var review = new JointReview { Summary = "x", DistrictId = district, OfficeId = office ?? Other, AppliedById = by ?? Other };
        review.Circulate([(asked ?? Other, "环评")], Now);
        return review;
    }

    private static RecognitionFiling Filing(Guid? district = null, Guid? office = null, Guid? by = null) =>
        new() { Evidence = "x", DistrictId = district, OfficeId = office ?? Other, FiledById = by ?? Other, OfficerId = Other };

    private static LeadCase Case(Guid asker) => new() { Number = "AJ-1", Name = "某线索", Investor = "某家", AskedById = asker, OfficeId = Office, DistrictId = District };
}
