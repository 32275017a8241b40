using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Projects;
using Wutong.Platform.Money;
using Wutong.Platform.Offices;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.Contracts;
using Wutong.Registry.Districts;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;

namespace Wutong.Web.Tests.Harness;

/// <summary>Makes rows that belong to one test alone: nothing is reset, so nothing is shared.</summary>
internal sealed class TestData(City city)
{
    private static int number;

    /// <summary>A word that no other row of the run contains.</summary>
    public static string Unique(string word) => $"{word}{Interlocked.Increment(ref number)}n{Guid.CreateVersion7().ToString("N")[^6..]}";

    /// <summary>A new district with an office in it and an officer of that office, who can enter by the demo's door.</summary>
    public async Task<Post> PostAsync(Role role = Role.InvestmentOfficer)
    {
        var district = new District { Name = Unique("测试区") };
        var office = new Office { Name = Unique("测试处"), DistrictId = district.Id };
        await city.WriteAsync(db => { db.Districts.Add(district); db.Offices.Add(office); });
        var account = await UserAsync(role, office.Id);
        return new Post(district.Id, office.Id, account.Name, account.Id);
    }

    public async Task<(string Name, Guid Id)> UserAsync(Role role, Guid? office = null, Guid? organisation = null, string? password = null)
    {
        var name = Unique("t").ToLowerInvariant();
        var user = NewAccount.Make(name, Unique("测试员"), [new RoleBinding { Role = role, OfficeId = office, OrganisationId = organisation }], isExample: true);
        if (password is not null) user.PasswordHash = new Microsoft.AspNetCore.Identity.PasswordHasher<User>().HashPassword(user, password);
        await city.WriteAsync(db => db.Users.Add(user));
        return (name, user.Id);
    }

    public async Task<Organisation> OrganisationAsync(string? name = null, string? creditCode = null)
    {
        var organisation = new Organisation { Name = name ?? Unique("测试企业"), Kind = OrganisationKind.Enterprise, CreditCode = creditCode };
        await city.WriteAsync(db => db.Organisations.Add(organisation));
        return organisation;
    }

    public async Task<Person> PersonAsync(Guid organisation, string? name = null, string? phone = null)
    {
        var person = new Person { Name = name ?? Unique("联系人"), OrganisationId = organisation, Phone = phone ?? "13912345678", Email = "someone@example.cn" }.KeepFrom(TimeProvider.System.Now().Day());
        await city.WriteAsync(db => db.People.Add(person));
        return person;
    }

    /// <summary>A project in its first stage, of an officer of <paramref name="post"/>.</summary>
    public async Task<InvestmentProject> ProjectAsync(Post post, Action<InvestmentProject>? more = null, Guid? investor = null, string? name = null, ProjectKind kind = ProjectKind.Technology)
    {
        investor ??= (await OrganisationAsync()).Id;
        var project = new InvestmentProject
        {
            Name = name ?? Unique("测试项目"), Kind = kind, InvestorId = investor.Value, OfficeId = post.OfficeId, DistrictId = post.DistrictId, Origin = Origin.Visit,
            Product = "传感器",
        };
        more?.Invoke(project);
        project.Begin(post.UserId, TimeProvider.System.Now());
        await city.WriteAsync(db => db.Projects.Add(project));
        return project;
    }

    /// <summary>Papers of a project that somebody else has verified, by the codes of their lines.</summary>
    public async Task PapersAsync(Guid project, params string[] codes)
    {
        var (by, now) = (await city.UserIdAsync("heqing"), TimeProvider.System.Now());
        await city.WriteAsync(async db =>
        {
            var found = await db.Projects.Whole.Include(p => p.Evidence).SingleAsync(p => p.Id == project);
            foreach (var code in codes)
            {
                var paper = new StageEvidence { ProjectId = project, Code = code, Name = code, Reference = "编号", FiledById = found.OwnerId, FiledAt = now };
                paper.Check(isVerified: true, null, by, now);
                found.Evidence.Add(paper);
            }
            return true;
        });
    }

    /// <summary>A lead of an officer of <paramref name="post"/>, which holds its investor.</summary>
    public async Task<Lead> LeadAsync(Post post, Action<Lead>? more = null, string? investor = null, string? name = null)
    {
        var lead = new Lead { Name = name ?? Unique("测试线索"), Investor = investor ?? Unique("测试投资方"), Origin = Origin.Visit };
        more?.Invoke(lead);
        var now = TimeProvider.System.Now();
        lead.Report(post.UserId, post.OfficeId, post.DistrictId, now);
        await city.WriteAsync(async db =>
        {
            await db.RegisterAsync(lead, (await db.InvestorAsync(lead.Investor, lead.CreditCode)).Marks, now);
            return true;
        });
        return lead;
    }

    public Task<InvestmentProject> ReloadAsync(Guid id) =>
        city.ReadAsync(db => db.Projects.Whole.AsNoTracking().Include(p => p.Team).Include(p => p.StageChanges).SingleAsync(p => p.Id == id));

    /// <summary>A personal token of an account.</summary>
    public async Task<string> TokenAsync(Guid user, TimeSpan? life = null, params string[] scopes)
    {
        var (token, secret) = ApiToken.Create(user, "test", scopes.Length == 0 ? ApiToken.AllScopes : scopes, TimeProvider.System.Now(), life ?? TimeSpan.FromDays(1));
        await city.WriteAsync(db => db.ApiTokens.Add(token));
        return secret;
    }

    public static Amount Wan(long wan) => Amount.Cny(wan * 10_000);
}

/// <summary>An officer with a place of work.</summary>
internal sealed record Post(Guid DistrictId, Guid OfficeId, string Account, Guid UserId);
