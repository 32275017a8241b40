using Wutong.Attraction;
using Wutong.Platform;
using Wutong.Platform.Modules;
using Wutong.Proposals;
using Wutong.Registry;

namespace Wutong;

/// <summary>All modules of the city, each after those that it builds on.</summary>
internal static class CityModules
{
    public static ModuleList List { get; } = new([new PlatformModule(), new RegistryModule(), new AttractionModule(), new ProposalsModule()]);
}
