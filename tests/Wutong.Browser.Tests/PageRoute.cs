namespace Wutong.Browser.Tests;

/// <summary>A page and who looks at it; <c>{…}</c> names a row by its text, see <see cref="Tab.ResolveAsync"/>.</summary>
internal static class PageRoute
{
    /// <summary>Every page of the site, by account; "" is nobody.</summary>
    public static readonly Dictionary<string, string[]> All = new()
    {
        [""] = ["/", "/about", "/help", "/privacy", "/accessibility", "/reader", "/signin", "/signin/text", "/signin/arrived", "/welcome", "/nothing/here", "/invest", "/invest/shenzhen-2026", "/invest/received", "/open/replies", "/open/replies/{}", "/event/shenzhen-example", "/event/pass/00000000000000000000000000000000", "/referral/000000000000000000000000000000000000000000000000", "/opinion/000000000000000000000000000000000000000000000000"],
        ["zhoulan"] =
        [
            "/desk", "/desk/menu", "/account", "/account/password", "/account/totp", "/account/tokens", "/account/trail", "/account/sessions", "/account/prove", "/account/passkeys", "/account/linked", "/account/phone", "/account/messages", "/messages", "/messages?unread=true", "/jobs", "/settings/rates", "/clocks/try",
            "/tasks", "/tasks?q=没有", "/tasks/new", "/tasks/hand-over", "/tasks/{核实激光}", "/tasks/{核实激光}/act?what=Pause", "/tasks/{补正储能}", "/following", "/timeline/{}?mention=true", "/comments/{}/remove", "/absences", "/absences/new", "/agenda", "/agenda?month=2026-09",
            "/search?q=锐迈", "/search?q=没有这样的记录", "/attraction/projects", "/attraction/projects?q=没有这样的项目", "/attraction/projects/new", "/attraction/projects/{锐迈}", "/attraction/projects/{锐迈}/edit",
            "/attraction/projects/{锐迈}/advance", "/attraction/projects/{锐迈}/state", "/attraction/projects/hand-over", "/tables/projects/share", "/tables/projects/import", "/attraction/board", "/attraction/board?q=没有这样的项目",
            "/attraction/leads", "/attraction/leads?q=没有这样的线索", "/attraction/leads/new", "/attraction/leads/{海外电子气体}", "/attraction/leads/{海外电子气体}/edit", "/attraction/leads/{海外电子气体}/step", "/attraction/leads/{海外电子气体}/drop", "/attraction/leads/{海外电子气体}/convert", "/attraction/lead-cases/{}", "/attraction/calls", "/registry/paths?to=示例外地企业 乙", "/attraction/recognitions/new", "/attraction/events/check-in/00000000000000000000000000000000", "/attraction/reviews", "/attraction/reviews/new", "/attraction/projects/{盛虹储能}/gate", "/attraction/funnel", "/attraction/funnel?q=没有这样的项目",
            "/settings/users", "/attraction/projects/00000000-0000-7000-8000-000000000000",
        ],
        ["heqing"] =
        [
            "/desk", "/meetings/{联审会}", "/meetings/{联审会}/edit", "/registry/duplicates", "/registry/duplicates/new", "/registry/duplicates/{}", "/registry/people/{}/views", "/registry/people/{}/erase", "/attraction/projects/{高纯石英}", "/attraction/visits", "/attraction/visits/new", "/attraction/visits/{}", "/attraction/visits/{}/edit",
            "/attraction/referrals", "/attraction/referrals/new", "/attraction/referrals/{}", "/attraction/referrals/{}/edit",
            "/attraction/leads/{医疗影像}", "/attraction/leads/{医疗影像}/registration", "/attraction/leads/{高精度减速器}/step", "/attraction/lead-cases", "/attraction/lead-cases/{}", "/attraction/lead-cases/{}/decide", "/attraction/inquiries", "/attraction/inquiries/{}", "/attraction/campaigns", "/attraction/campaigns/new", "/attraction/campaigns/{}/edit", "/attraction/lead-rules",
            "/attraction/recognitions", "/attraction/recognitions/{功率器件}", "/attraction/recognitions/{功率器件}/edit", "/attraction/recognitions/{医用内窥镜}", "/attraction/recognitions/months", "/attraction/recognitions/months/{}", "/attraction/points", "/attraction/point-schemes", "/attraction/point-schemes/new", "/attraction/referral-filings", "/attraction/referral-filings/new", "/attraction/referral-filings/{示例外地企业 丁}", "/attraction/referral-rules", "/attraction/rewards", "/attraction/rewards/new", "/attraction/rewards/{示例商会}", "/attraction/reward-schemes", "/attraction/reward-schemes/new", "/attraction/events/{半导体产业}", "/attraction/events/{半导体产业}/guests",
            "/attraction/brief", "/attraction/brief?To=锐迈科技", "/attraction/brief?To=示例企业", "/attraction/gates", "/attraction/gates/industrial/new", "/attraction/review-rules", "/attraction/project-rules", "/attraction/projects/{电子特气}", "/attraction/projects/{电子特气}/team", "/attraction/projects/{激光熔覆}/gate", "/attraction/reviews/{氢能储运}",
            "/attraction/promises", "/attraction/promises/new", "/attraction/promises/{功率器件}", "/attraction/promises/{功率器件}/edit", "/attraction/promise-rules", "/attraction/actuals", "/attraction/actuals/new", "/attraction/actuals/{}", "/attraction/actuals/{功率器件}/edit", "/attraction/city-promises", "/attraction/city-promises/new", "/attraction/city-promises/{购置研发设备}", "/attraction/city-promises/{免收前三年租金}/edit", "/attraction/forecasts", "/attraction/forecasts/new", "/attraction/forecasts/{功率器件}", "/attraction/forecasts/{功率器件}/edit",
            "/attraction/growth", "/attraction/growth/new", "/attraction/growth/{示例企业 07}", "/attraction/growth/{示例企业 07}/edit", "/attraction/care", "/attraction/care/signs/new", "/attraction/care/signs/{}",
            "/attraction/events", "/attraction/events/new", "/attraction/events/{}", "/attraction/events/{}/edit", "/attraction/agreements", "/attraction/agreements?example=true", "/attraction/agreements/file", "/attraction/network", "/attraction/network/{信义集团}",
            "/forms", "/forms/new", "/forms/{季报}", "/forms/{季报}/edit", "/forms/{季报}/blank", "/forms/{季报}/map", "/forms/{季报}/map?cell=附表1!A12", "/forms/{季报}/map?cell=附表1!F6", "/forms/{工作情况}/map?cell=p2~1", "/forms/{季报}/fill", "/forms/{季报}/compare",
            "/forms/fillings/{}", "/forms/fillings/{}/rows", "/reports", "/reports/{}", "/reports/templates/new", "/reports/templates/{月报}", "/reports/templates/{月报}/edit", "/reports/templates/{月报}/write",
        ],
        ["luoqing"] =
        [
            "/desk", "/registry/organisations", "/registry/organisations?q=没有", "/registry/organisations/new", "/registry/organisations/{锐迈}", "/registry/organisations/{锐迈}/edit",
            "/registry/organisations/{示例企业 01}", "/registry/organisations/{示例企业 01}/qualifications", "/registry/organisations/{示例企业 01}/sites", "/registry/organisations/{示例企业 01}/industries",
            "/registry/industries", "/registry/industries?at=C3972", "/registry/industries?q=zz", "/registry/paths", "/registry/paths?to=锐迈", "/registry/paths?to=示例企业", "/registry/paths?to=没有", "/registry/relationships", "/registry/relationships/new", "/registry/relationships/{}/edit",
            "/registry/people", "/registry/people/new", "/registry/people/{}", "/registry/people/{}/edit", "/registry/districts",
        ],
        ["xitong"] =
        [
            "/desk", "/settings/offices", "/settings/offices/new", "/settings/offices/{}/edit", "/settings/city", "/settings/calendar", "/settings/calendar?year=2030", "/settings/calendar/2026/arrange", "/settings/calendar/2026/notice", "/settings/calendar/hours", "/settings/rates", "/settings/rates/new", "/settings/rates/{}/edit",
            "/settings/jobs", "/settings/jobs?state=Failed", "/settings/slow", "/jobs/{}", "/jobs/{}/cancel", "/settings/messages", "/settings/messages/outbox", "/settings/messages/outbox/settle",
            "/registry/districts", "/registry/districts/new", "/registry/districts/{}/edit",
        ],
        ["fangning"] = ["/desk", "/watch", "/metrics", "/metrics/projects.open", "/metrics/projects.signed-total?known=2026-01-01", "/metrics/projects.signed/targets", "/metrics/rows?metric=projects.open", "/instructions", "/instructions/new", "/instructions/{电子特气}", "/instructions/{固态电解质}", "/instructions/{电子特气}/edit", "/meetings", "/meetings/new", "/tasks",
            "/proposals", "/proposals/new", "/proposals/{充分发挥商会}", "/proposals/{推进以商引商}", "/proposals/{加强以商引商}/edit", "/proposals/replies/{}", "/proposals/replies/{}/edit", "/proposals/replies/sections/{}", "/proposals/replies/{}/annexes", "/proposals/{融资服务}>/proposals/replies/{}", "/proposals/{融资服务}>/proposals/replies/{}/today", "/proposals/{融资服务}>/proposals/replies/{}/versions", "/proposals/{融资服务}>/proposals/replies/{}/evaluate",
            "/proposals/commitments", "/proposals/commitments/{}", "/proposals/letterhead", "/proposals/rules", "/proposals/checks", "/proposals/checks/{}", "/proposals/statistics", "/proposals/themes", "/proposals/themes/new", "/proposals/themes/{}/edit"],
        ["shanghui"] = ["/desk", "/attraction/my-referrals", "/attraction/referral-filings/new", "/attraction/referral-filings/{示例外地企业 丙}", "/attraction/rewards/{示例商会}"],
        ["zigui"] = ["/desk", "/attraction/reviews", "/attraction/reviews/{电子特气}"],
        ["qianwen"] = ["/desk", "/absences", "/absences/{}/edit"],
        ["anquan"] = ["/settings/users", "/settings/users/new", "/settings/users/{周岚}", "/settings/users/{周岚}/erase", "/settings/users/{安全管理员}", "/settings/reviews", "/settings/reviews/new", "/settings/reviews/{2026 年下半年}", "/settings/reviews/lines", "/settings/reviews/lines?decision=Open", "/settings/reviews/decide"],
        ["shenji"] = ["/settings/log", "/settings/log/seal"],
        ["ruimai"] = ["/desk", "/attraction/projects", "/attraction/projects/{锐迈}", "/attraction/referrals"],
    };

    /// <summary>One page of each template, for what need not be asked of every page.</summary>
    public static readonly Dictionary<string, string[]> Templates = new()
    {
        [""] = ["/", "/help", "/signin", "/nothing/here"],
        ["heqing"] =
        [
            "/desk", "/desk/menu", "/tasks", "/tasks/{核实激光}", "/agenda", "/metrics", "/metrics/projects.open", "/account", "/attraction/projects", "/attraction/projects/{锐迈}", "/attraction/projects/{锐迈}/edit", "/attraction/projects/{锐迈}/advance",
            "/attraction/board", "/attraction/events", "/attraction/visits/new", "/attraction/agreements?example=true", "/registry/organisations", "/registry/organisations/{锐迈}", "/registry/people",
        ],
        ["shenji"] = ["/settings/log"],
    };

    // Pages that answer with a redirect or a part of a page, the error page, which others show, the second step, which no account of the demo has,
    // files, which have a journey of their own, exports, which are files, imports, which begin with one, a scheme that no month was counted by, and a comment that may still be changed, which the demo has none of.
    private static readonly string[] NoPages = ["/imports/", "/comments/{id:guid}/edit", "/tables/{name}/export", "/language/", "/signout", "/search/options", "/registry/organisations/options", "/registry/industries/options", "/errors/", "/signin/second", "/signin/with/", "/files/", "/calendar/", "/meetings/{id:guid}/minutes", "/attraction/recognitions/months/{id:guid}/list", "/attraction/reviews/{id:guid}/letter", "/attraction/referrals/{id:guid}/letter", "/proposals/replies/{id:guid}/word", "/proposals/replies/{id:guid}/pdf", "/proposals/replies/{id:guid}/archive", "/proposals/replies/{id:guid}/signature", "/proposals/replies/{id:guid}/versions/word", "/proposals/replies/{id:guid}/opinion-form", "/proposals/replies/{id:guid}/evaluate/form", "/proposals/new/sheet", "/proposals/checks/file", "/proposals/statistics/word", "/open/replies/{id:guid}/word", "/attraction/point-schemes/{id:guid}/edit"];

    /// <summary>The patterns of the host that no address above belongs to.</summary>
    public static List<string> Unvisited(IEnumerable<string> patterns)
    {
        var visited = All.Values.SelectMany(v => v).Select(a => a.Split('>')[^1].Split('?')[0]).ToList();
        return [.. patterns.Where(p => !NoPages.Any(n => p.StartsWith(n, StringComparison.Ordinal)) && !visited.Exists(v => Matches(p.Split('/'), v.Split('/'))))];
    }

    private static bool Matches(string[] pattern, string[] address) =>
        pattern.Length == address.Length && pattern.Zip(address).All(p => p.First == p.Second || p.First is "{name}" or "{campaign?}" or "{code:length(3,40)}" or "{secret:length(48)}" or "{kind:alpha}" || (p.First == "{year:int}" && int.TryParse(p.Second, out _)) || (p.First.StartsWith('{') && (p.Second.StartsWith('{') || Guid.TryParse(p.Second, out _))));
}
