using Wutong.Attraction.Campaigns;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Events;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Guests;
using Wutong.Attraction.Forecasts;
using Wutong.Attraction.Growth;
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
using Wutong.Platform.Data;

namespace Wutong.Attraction;

internal static class AttractionTables
{
    extension(WutongDb db)
    {
        public Rows<InvestmentProject> Projects => new(db);
        public Rows<Referral> Referrals => new(db);
        public Rows<PromotionEvent> PromotionEvents => new(db);
        public Rows<Visit> Visits => new(db);
        public Rows<Lead> Leads => new(db);
        public Rows<LeadCase> LeadCases => new(db);
        public Rows<LeadInquiry> LeadInquiries => new(db);
        public Rows<LeadCampaign> LeadCampaigns => new(db);
        public Rows<RecognitionFiling> RecognitionFilings => new(db);
        public Rows<MonthlyRecognition> MonthlyRecognitions => new(db);
        public Rows<PointScheme> PointSchemes => new(db);
        public Rows<GateEdition> GateEditions => new(db);
        public Rows<JointReview> JointReviews => new(db);
        public Rows<ReferralFiling> ReferralFilings => new(db);
        public Rows<ReferralReward> ReferralRewards => new(db);
        public Rows<EventGuest> EventGuests => new(db);
        public Rows<Agreement> Agreements => new(db);
        public Rows<Actual> Actuals => new(db);
        public Rows<PromiseRule> PromiseRules => new(db);
        public Rows<CityPromise> CityPromises => new(db);
        public Rows<Forecast> Forecasts => new(db);
        public Rows<GrowthRecord> GrowthRecords => new(db);
        public Rows<LeavingSign> LeavingSigns => new(db);
    }
}
