namespace Wutong.Agreements;

/// <summary>What stands in the way of a promise. The words are the office's own: red, yellow, green.</summary>
public enum Colour
{
    /// <summary>Open to all, on published or market terms.</summary>
    Green,

    /// <summary>A favour to a named firm: it needs a legal basis and a fair-competition review.</summary>
    Yellow,

    /// <summary>What no procedure can save.</summary>
    Red,
}

/// <summary>What the city promises.</summary>
public enum PromiseKind
{
    /// <summary>Money measured by the tax that the firm pays, by whatever name.</summary>
    TaxReturn,

    /// <summary>The same of what its people pay.</summary>
    PersonalTaxReturn,

    /// <summary>A bought preference: orders, lists of suppliers, works that go to the firm.</summary>
    Procurement,

    /// <summary>For having brought an investor.</summary>
    ReferrerReward,
    Talent, Rent, Land, Energy, Fees, Award, Subsidy, Fund, Financing, Premises, Infrastructure, Platform, Scene,

    /// <summary>"The best policies", or those that apply anyway.</summary>
    Policy,

    /// <summary>Nobody else is let in.</summary>
    Exclusivity,

    /// <summary>Somebody who helps with permits and applications.</summary>
    Service,
}

/// <summary>What a promise is tied to that makes it red.</summary>
[Flags]
public enum Ties
{
    None = 0,

    /// <summary>To tax paid, or to its local share.</summary>
    Tax = 1,

    /// <summary>To registering here.</summary>
    Registration = 2,

    /// <summary>To not moving away.</summary>
    Staying = 4,
}

/// <summary>What may lawfully stand in a promise's place.</summary>
public enum Substitute { Fund, Premises, Platform, Scene, Talent }

/// <summary>A promise of the city in an agreement.</summary>
/// <param name="Start">Where its words begin in the text that was checked, and how many characters they are.</param>
/// <param name="Excerpt">The words as they stand.</param>
public sealed record Finding(int Start, int Length, string Excerpt, PromiseKind Kind, Colour Colour)
{
    /// <summary>Why it is red; <see cref="Ties.None"/> too where the kind itself is.</summary>
    public Ties Ties { get; init; }

    /// <summary>What to look up, in order.</summary>
    public IReadOnlyList<Article> Articles => Article.For(Colour);

    /// <summary>Null where nothing has to be replaced.</summary>
    public Substitute? Substitute => Substitutes.For(Kind, Colour);
}
