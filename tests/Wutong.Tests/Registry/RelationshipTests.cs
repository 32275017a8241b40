using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;
using Wutong.Registry.Relationships;

namespace Wutong.Tests.Registry;

/// <summary>The rules about a relation, and how it is drawn.</summary>
public sealed class RelationshipTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void A_relation_needs_evidence_and_days_in_order()
    {
        var relation = new Relationship { Kind = RelationshipKind.Supplies, FromOrganisationId = Guid.CreateVersion7(), ToOrganisationId = Guid.CreateVersion7() };
        var fields = new RelationshipFields { SourceKind = RelationshipSource.Contract, Confidence = Confidence.Likely, Share = "30", Since = Today.AddDays(1), Until = Today.AddDays(-1) };
        var violation = Assert.Throws<RuleViolation>(() => fields.Fill(relation, Today));
        Assert.Equal(["Share", "Since", "Until", "SourceText"], violation.Problems.Select(p => p.Field));
        (fields with { Share = null, Since = null, SourceText = "合同" }).Fill(relation, Today);
        Assert.Equal(("合同", Confidence.Likely), (relation.SourceText, relation.Confidence));
    }

    [Theory, InlineData("33.34", 3334), InlineData("100", 10000), InlineData("0.01", 1), InlineData("51", 5100)]
    public void A_share_is_kept_in_hundredths_of_a_per_cent(string typed, int stored)
    {
        var relation = new Relationship { Kind = RelationshipKind.Owns };
        new RelationshipFields { SourceKind = RelationshipSource.Register, SourceText = "登记", Confidence = Confidence.Confirmed, Share = typed }.Fill(relation, Today);
        Assert.Equal(stored, relation.Share);
        Assert.Equal(typed + "%", RelationWords.Percent(stored));
    }

    [Theory, InlineData("0"), InlineData("100.01"), InlineData("1e1"), InlineData("33,3"), InlineData("-1"), InlineData("33.333")]
    public void What_is_no_share_is_refused(string typed) => Assert.NotNull(new RelationshipFields.PercentTextAttribute().GetValidationResult(typed, new(this) { MemberName = "Share" }));

    [Fact]
    public void A_relation_is_seen_only_where_both_ends_are()
    {
        Guid mine = Guid.CreateVersion7(), other = Guid.CreateVersion7(), someone = Guid.CreateVersion7();
        bool Sees(Role role, Relationship relation, Guid? bound = null) =>
            Relationship.VisibleTo(new Actor(Guid.CreateVersion7(), "a", "甲", [Roles.BondOf(role) == Bond.Organisation ? new Right(role, OrganisationId: bound) : new Right(role)], default)).Compile()(relation);
        var between = new Relationship { Kind = RelationshipKind.Supplies, FromOrganisationId = mine, ToOrganisationId = other };
        Assert.True(Sees(Role.Leader, between));
        Assert.False(Sees(Role.Enterprise, between, mine));
        Assert.False(Sees(Role.SystemAdministrator, between));
        Assert.False(Sees(Role.Expert, between));
        // Leaders see no personal data: a relation of a person is none of theirs.
        var post = With(new Relationship { Kind = RelationshipKind.WorksAt, FromPersonId = someone, ToOrganisationId = mine }, new Person { Name = "某人", OrganisationId = mine });
        Assert.False(Sees(Role.Leader, post));
        Assert.True(Sees(Role.InvestmentOfficer, post));
        Assert.True(Sees(Role.Enterprise, post, mine));
        Assert.False(Sees(Role.Enterprise, post, other));
        Assert.False(Sees(Role.Referrer, post, mine));
    }

    private static Relationship With(Relationship relation, Person person)
    {
        typeof(Relationship).GetProperty("FromPerson", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.SetValue(relation, person);
        return relation;
    }
}
