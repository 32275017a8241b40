using Wutong.Attraction.Demo;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;

namespace Wutong.Attraction;

/// <summary>Winning ventures for the city: projects, referrals, promotion events, visits.</summary>
public sealed class AttractionModule : IModule
{
    public Task LoadDemoAsync(WutongDb db, Actor actor) => new AttractionDemo(db, actor).LoadAsync();

    public Task<IReadOnlyList<LetterFigure>> ComputeLetterAsync(WutongDb db) => new LetterFigures(db).ComputeAsync();
}
