using ArchUnitNET.Loader;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Testing;

namespace Wutong.Tests.Architecture;

using Rule = Func<ArchUnitNET.Domain.Architecture, string, List<string>>;

/// <summary>The rules of the house hold for the program, and each is seen to fail on a planted violation.</summary>
public sealed class ArchitectureTests
{
    private const string Planted = "Wutong.Tests.Planted";

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Program = new(() => new ArchLoader().LoadAssemblies([.. Assemblies]).Build());
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> PlantedCity = new(() =>
        new ArchLoader().LoadAssemblies(typeof(ArchitectureTests).Assembly).Build());

    private static IEnumerable<System.Reflection.Assembly> Assemblies =>
    [
        typeof(Site).Assembly, typeof(Platform.PlatformModule).Assembly, typeof(Wutong.Documents.WordDocument).Assembly, typeof(Wutong.Matching.Indexing.OfferIndex).Assembly, typeof(Wutong.Agreements.AgreementCheck).Assembly, typeof(Wutong.Registry.RegistryModule).Assembly, typeof(Wutong.Attraction.AttractionModule).Assembly, typeof(Wutong.Network.TieGraph).Assembly, typeof(Wutong.Proposals.ProposalsModule).Assembly,
        System.Reflection.Assembly.Load("Wutong.Migrations.Sqlite"), System.Reflection.Assembly.Load("Wutong.Migrations.Postgres"),
        typeof(DbContext).Assembly, typeof(PageModel).Assembly,
    ];

    [Fact]
    public void Modules_know_only_what_they_may_know() => Holds(Rules.OnlyAllowedEdges,
        "KnowsAModule knows", "KnowsAttraction knows", "KnowsTheHost knows", "EngineThatKnows knows");

    [Fact]
    public void Modules_meet_in_their_contracts_alone() => Holds(Rules.OnlyContractsAcrossModules, "ReachesIn reaches past the contracts of Registry", "KnowsAttraction reaches");

    [Fact]
    public void Of_a_module_only_contracts_and_its_composition_are_public() => Holds(Rules.OnlyContractsArePublic, "TooPublic is public");

    [Fact]
    public void Nothing_is_saved_past_the_write_gate() => Holds(Rules.OnlyTheContextSaves, "Saves calls", "SavesInALambda calls");

    [Fact]
    public void No_set_is_opened_past_the_rules_of_visibility() => Holds(Rules.OnlyThePlatformOpensSets, "OpensASet calls");

    [Fact]
    public void The_clock_is_a_TimeProvider() => Holds(Rules.NobodyReadsTheWallClock, "ReadsTheClock calls", "ReadsTheDayLater calls");

    [Fact]
    public void Page_models_stay_inside() => Holds(Rules.PageModelsAreInternal, "PublicPage is public");

    [Fact]
    public void Every_project_has_a_place_among_the_edges()
    {
        var unknown = Directory.EnumerateDirectories(Path.Combine(Places.Root, "src"), "Wutong.*").Select(Path.GetFileName).Where(d => d!.Contains('.')).Select(d => d!.Split('.')[1]).Where(m => !Rules.Edges.ContainsKey(m));
        Assert.Empty(unknown);
    }

    /// <summary>The rule finds nothing in the program, and finds everything that was planted for it but nothing in what was planted as right.</summary>
    private static void Holds(Rule rule, params string[] planted)
    {
        var broken = rule(PlantedCity.Value, Planted);
        Assert.All(planted, expected => Assert.Contains(broken, b => b.Contains("." + expected, StringComparison.Ordinal)));
        Assert.DoesNotContain(broken, b => b.Contains(".MaySave ", StringComparison.Ordinal) || b.StartsWith(Planted + ".Attraction.Room ", StringComparison.Ordinal));
        Assert.Equal([], rule(Program.Value, "Wutong"));
    }
}
