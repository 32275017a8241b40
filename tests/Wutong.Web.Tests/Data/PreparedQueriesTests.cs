using Wutong.Attraction;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Data;

/// <summary>A query is put together once for whoever asks it again, and never answers for anybody else.</summary>
public sealed class PreparedQueriesTests
{
    [Theory, OnBoth]
    public async Task It_is_made_once_and_reads_what_stands_now(DatabaseKind database)
    {
        var asking = await Asking.BeginAsync(database);
        var post = await asking.City.Data.PostAsync();
        var actor = await asking.City.ActorAsync(post.Account);
        var first = await asking.City.Data.ProjectAsync(post);
        Assert.Equal([first.Id], await asking.AskAsync(actor));
        var second = await asking.City.Data.ProjectAsync(post);
        Assert.Equal([first.Id, second.Id], await asking.AskAsync(actor));
        Assert.Equal(2, await asking.CountAsync(actor));
        Assert.Equal(1, asking.Made);
    }

    [Theory, OnBoth]
    public async Task Each_asker_and_each_set_of_rights_has_its_own(DatabaseKind database)
    {
        var asking = await Asking.BeginAsync(database);
        var (one, other) = (await asking.City.Data.PostAsync(), await asking.City.Data.PostAsync());
        var (ours, theirs) = (await asking.City.Data.ProjectAsync(one), await asking.City.Data.ProjectAsync(other));
        var actor = await asking.City.ActorAsync(one.Account);
        Assert.Equal([ours.Id], await asking.AskAsync(actor));
        Assert.Equal([theirs.Id], await asking.AskAsync(await asking.City.ActorAsync(other.Account)));
        // The same person, sent to the other office (still of the team at the first), and then without any right.
        Assert.Equal([ours.Id, theirs.Id], await asking.AskAsync(new Actor(actor.Id, actor.Name, actor.DisplayName, [new Right(Role.InvestmentOfficer, other.OfficeId, other.DistrictId)], actor.Now)));
        Assert.Empty(await asking.AskAsync(new Actor(actor.Id, actor.Name, actor.DisplayName, [], actor.Now)));
        Assert.Equal([ours.Id], await asking.AskAsync(actor));
        Assert.Equal(4, asking.Made);
    }

    [Theory, OnBoth]
    public async Task What_asks_for_the_moment_is_made_anew(DatabaseKind database)
    {
        var asking = await Asking.BeginAsync(database);
        var post = await asking.City.Data.PostAsync();
        var project = await asking.City.Data.ProjectAsync(post);
        var actor = await asking.City.ActorAsync(post.Account);
        Actor At(TimeSpan later) => new(actor.Id, actor.Name, actor.DisplayName, actor.Rights, project.ChangedAt + later);
        Assert.Empty(await asking.AskAsync(At(TimeSpan.FromMinutes(-1)), (rows, asker) => rows.Where(p => p.ChangedAt < asker.Now)));
        Assert.Equal([project.Id], await asking.AskAsync(At(TimeSpan.FromMinutes(1)), (rows, asker) => rows.Where(p => p.ChangedAt < asker.Now)));
        Assert.Equal(2, asking.Made);
    }

    [Theory, OnBoth]
    public async Task A_captured_variable_may_change(DatabaseKind database)
    {
        var asking = await Asking.BeginAsync(database);
        var post = await asking.City.Data.PostAsync();
        var actor = await asking.City.ActorAsync(post.Account);
        var (first, second) = (await asking.City.Data.ProjectAsync(post), await asking.City.Data.ProjectAsync(post));
        foreach (var soughtProject in new[] { first.Id, second.Id, Guid.CreateVersion7() })
            Assert.Equal(new[] { first.Id, second.Id }.Where(id => id == soughtProject), await asking.AskAsync(actor, (rows, _) => rows.Where(p => p.Id == soughtProject), (nameof(soughtProject), soughtProject)));
        Assert.Equal(1, asking.Made);
    }

    /// <summary>One question, asked by several people in one store of queries.</summary>
    private sealed class Asking(City city)
    {
        private readonly PreparedQueries queries = new();

        public static async Task<Asking> BeginAsync(DatabaseKind database) => new(await Cities.On(database));

        public City City => city;

        /// <summary>How often the question was put together.</summary>
        public int Made { get; private set; }

        public Task<List<Guid>> AskAsync(Actor actor, Func<IQueryable<InvestmentProject>, Actor, IQueryable<InvestmentProject>>? narrow = null, params (string, object?)[] changed) => city.RunAsync(actor, db =>
            queries.ListAsync(db, actor, "projects", () =>
            {
                Made++;
                var rows = db.Projects.VisibleTo(actor);
                return (narrow?.Invoke(rows, actor) ?? rows).OrderBy(p => p.Id).Select(p => p.Id);
            }, changed));

        public Task<int> CountAsync(Actor actor) => city.RunAsync(actor, db => queries.CountAsync(db, actor, "number of projects", () => db.Projects.VisibleTo(actor)));
    }
}
