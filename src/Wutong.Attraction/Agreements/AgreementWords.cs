using Wutong.Agreements;

namespace Wutong.Attraction.Agreements;

/// <summary>What the check-up's kinds, colours and ties are called. The engine knows no languages.</summary>
internal static class AgreementWords
{
    public static string Label(this Colour colour) => colour switch { Colour.Red => Words.Agreement_Red, Colour.Yellow => Words.Agreement_Yellow, _ => Words.Agreement_Green };

    /// <summary>What has to be done about a promise of this colour.</summary>
    public static string Needs(this Colour colour) => colour switch { Colour.Red => Words.Agreement_RedNeeds, Colour.Yellow => Words.Agreement_YellowNeeds, _ => Words.Agreement_GreenNeeds };

    public static string Label(this Substitute substitute) => substitute switch
    {
        Substitute.Fund => Words.Agreement_Substitute_Fund, Substitute.Premises => Words.Agreement_Substitute_Premises, Substitute.Platform => Words.Agreement_Substitute_Platform,
        Substitute.Scene => Words.Agreement_Substitute_Scene, _ => Words.Agreement_Substitute_Talent,
    };

    public static string Label(this PromiseKind kind) => kind switch
    {
        PromiseKind.TaxReturn => Words.Agreement_Kind_TaxReturn, PromiseKind.PersonalTaxReturn => Words.Agreement_Kind_PersonalTaxReturn, PromiseKind.Procurement => Words.Agreement_Kind_Procurement,
        PromiseKind.ReferrerReward => Words.Agreement_Kind_ReferrerReward, PromiseKind.Talent => Words.Agreement_Kind_Talent, PromiseKind.Rent => Words.Agreement_Kind_Rent, PromiseKind.Land => Words.Agreement_Kind_Land,
        PromiseKind.Energy => Words.Agreement_Kind_Energy, PromiseKind.Fees => Words.Agreement_Kind_Fees, PromiseKind.Award => Words.Agreement_Kind_Award, PromiseKind.Subsidy => Words.Agreement_Kind_Subsidy,
        PromiseKind.Fund => Words.Agreement_Kind_Fund, PromiseKind.Financing => Words.Agreement_Kind_Financing, PromiseKind.Premises => Words.Agreement_Kind_Premises, PromiseKind.Infrastructure => Words.Agreement_Kind_Infrastructure,
        PromiseKind.Platform => Words.Agreement_Kind_Platform, PromiseKind.Scene => Words.Agreement_Kind_Scene, PromiseKind.Policy => Words.Agreement_Kind_Policy, PromiseKind.Exclusivity => Words.Agreement_Kind_Exclusivity,
        _ => Words.Agreement_Kind_Service,
    };

    /// <summary>Why a promise is red; nothing for another.</summary>
    public static IEnumerable<string> Reasons(this Finding finding)
    {
        if (finding.Colour != Colour.Red) yield break;
        if (finding.Kind == PromiseKind.Procurement) yield return Words.Agreement_Preference;
        if (finding.Ties.HasFlag(Ties.Tax) || finding.Kind is PromiseKind.TaxReturn or PromiseKind.PersonalTaxReturn) yield return Words.Agreement_TieTax;
        if (finding.Ties.HasFlag(Ties.Registration)) yield return Words.Agreement_TieRegistration;
        if (finding.Ties.HasFlag(Ties.Staying)) yield return Words.Agreement_TieStaying;
    }
}
