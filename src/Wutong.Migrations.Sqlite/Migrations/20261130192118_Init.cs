using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wutong.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Init : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Entity = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EntityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RootId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                    table.CheckConstraint("CK_AuditEntries_ActorName_length", "length(\"ActorName\") <= 256");
                    table.CheckConstraint("CK_AuditEntries_After_length", "length(\"After\") <= 200000");
                    table.CheckConstraint("CK_AuditEntries_Before_length", "length(\"Before\") <= 200000");
                    table.CheckConstraint("CK_AuditEntries_Entity_length", "length(\"Entity\") <= 100");
                    table.CheckConstraint("CK_AuditEntries_What_length", "length(\"What\") <= 40");
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mac = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "CalendarYears",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarYears", x => x.Id);
                    table.CheckConstraint("CK_CalendarYears_Year", "\"Year\" BETWEEN 2000 AND 2100");
                });

            migrationBuilder.CreateTable(
                name: "Deployments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CityName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    BureauName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OpensAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    LunchAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ResumesAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    WarnDays = table.Column<int>(type: "INTEGER", nullable: false),
                    EscalateDays = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deployments", x => x.Id);
                    table.CheckConstraint("CK_Deployments_BureauName_length", "length(\"BureauName\") <= 100");
                    table.CheckConstraint("CK_Deployments_CityName_length", "length(\"CityName\") <= 60");
                    table.CheckConstraint("CK_Deployments_OfficeHours", "\"OpensAt\" < \"LunchAt\" AND \"LunchAt\" <= \"ResumesAt\" AND \"ResumesAt\" < \"ClosesAt\"");
                });

            migrationBuilder.CreateTable(
                name: "Districts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AlsoCalled = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CountedWithId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Districts", x => x.Id);
                    table.CheckConstraint("CK_Districts_AlsoCalled_length", "length(\"AlsoCalled\") <= 60");
                    table.CheckConstraint("CK_Districts_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_Districts_not_with_itself", "\"CountedWithId\" IS NULL OR \"CountedWithId\" <> \"Id\"");
                    table.CheckConstraint("CK_Districts_Source_length", "length(\"Source\") <= 200");
                    table.ForeignKey(
                        name: "FK_Districts_Districts_CountedWithId",
                        column: x => x.CountedWithId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeRates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Micros = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeRates", x => x.Id);
                    table.CheckConstraint("CK_ExchangeRates_Currency_length", "length(\"Currency\") <= 40");
                    table.CheckConstraint("CK_ExchangeRates_Micros_positive", "\"Micros\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "HandlingRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PriorityAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    PriorityUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReturnAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpinionAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    OpinionUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AgainAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    AgainUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LongestMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    RemindDays = table.Column<int>(type: "INTEGER", nullable: false),
                    LinkDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Evaluators = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClassA = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ClassB = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ClassC = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ClassD = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandlingRules", x => x.Id);
                    table.CheckConstraint("CK_HandlingRules_AgainUnit_length", "length(\"AgainUnit\") <= 40");
                    table.CheckConstraint("CK_HandlingRules_AnswerUnit_length", "length(\"AnswerUnit\") <= 40");
                    table.CheckConstraint("CK_HandlingRules_ClassA_length", "length(\"ClassA\") <= 60");
                    table.CheckConstraint("CK_HandlingRules_ClassB_length", "length(\"ClassB\") <= 60");
                    table.CheckConstraint("CK_HandlingRules_ClassC_length", "length(\"ClassC\") <= 60");
                    table.CheckConstraint("CK_HandlingRules_ClassD_length", "length(\"ClassD\") <= 60");
                    table.CheckConstraint("CK_HandlingRules_Evaluators_length", "length(\"Evaluators\") <= 40");
                    table.CheckConstraint("CK_HandlingRules_OpinionUnit_length", "length(\"OpinionUnit\") <= 40");
                    table.CheckConstraint("CK_HandlingRules_PriorityUnit_length", "length(\"PriorityUnit\") <= 40");
                    table.CheckConstraint("CK_HandlingRules_ReturnUnit_length", "length(\"ReturnUnit\") <= 40");
                });

            migrationBuilder.CreateTable(
                name: "LeadCampaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameSortKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnglishName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    EnglishText = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadCampaigns", x => x.Id);
                    table.CheckConstraint("CK_LeadCampaigns_Code_length", "length(\"Code\") <= 40");
                    table.CheckConstraint("CK_LeadCampaigns_EnglishName_length", "length(\"EnglishName\") <= 80");
                    table.CheckConstraint("CK_LeadCampaigns_EnglishText_length", "length(\"EnglishText\") <= 600");
                    table.CheckConstraint("CK_LeadCampaigns_Name_length", "length(\"Name\") <= 80");
                    table.CheckConstraint("CK_LeadCampaigns_NameSortKey_length", "length(\"NameSortKey\") <= 200");
                    table.CheckConstraint("CK_LeadCampaigns_Text_length", "length(\"Text\") <= 600");
                });

            migrationBuilder.CreateTable(
                name: "LeadRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ThresholdWan = table.Column<int>(type: "INTEGER", nullable: false),
                    RespondAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    RespondUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JudgeAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgeUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExpertsAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpertsUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnswerAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FollowAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    FollowUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GraceDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ProtectionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    LargeWan = table.Column<int>(type: "INTEGER", nullable: false),
                    LargeProtectionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadRules", x => x.Id);
                    table.CheckConstraint("CK_LeadRules_AnswerUnit_length", "length(\"AnswerUnit\") <= 40");
                    table.CheckConstraint("CK_LeadRules_ExpertsUnit_length", "length(\"ExpertsUnit\") <= 40");
                    table.CheckConstraint("CK_LeadRules_FollowUnit_length", "length(\"FollowUnit\") <= 40");
                    table.CheckConstraint("CK_LeadRules_JudgeUnit_length", "length(\"JudgeUnit\") <= 40");
                    table.CheckConstraint("CK_LeadRules_RespondUnit_length", "length(\"RespondUnit\") <= 40");
                });

            migrationBuilder.CreateTable(
                name: "LetterHeads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Bureau = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Series = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Head = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterHeads", x => x.Id);
                    table.CheckConstraint("CK_LetterHeads_Bureau_length", "length(\"Bureau\") <= 40");
                    table.CheckConstraint("CK_LetterHeads_Form_length", "length(\"Form\") <= 20");
                    table.CheckConstraint("CK_LetterHeads_Head_length", "length(\"Head\") <= 40");
                    table.CheckConstraint("CK_LetterHeads_Series_length", "length(\"Series\") <= 20");
                });

            migrationBuilder.CreateTable(
                name: "MessageSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SiteAddress = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HasEmail = table.Column<bool>(type: "INTEGER", nullable: false),
                    MailHost = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MailPort = table.Column<int>(type: "INTEGER", nullable: false),
                    MailSecurity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MailAccount = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MailPassword = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    MailFrom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    HasSms = table.Column<bool>(type: "INTEGER", nullable: false),
                    SmsAddress = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SmsSecret = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    HasWeCom = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasDingTalk = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageSettings", x => x.Id);
                    table.CheckConstraint("CK_MessageSettings_MailAccount_length", "length(\"MailAccount\") <= 200");
                    table.CheckConstraint("CK_MessageSettings_MailFrom_length", "length(\"MailFrom\") <= 200");
                    table.CheckConstraint("CK_MessageSettings_MailHost_length", "length(\"MailHost\") <= 200");
                    table.CheckConstraint("CK_MessageSettings_MailPassword_length", "length(\"MailPassword\") <= 4000");
                    table.CheckConstraint("CK_MessageSettings_MailSecurity_length", "length(\"MailSecurity\") <= 40");
                    table.CheckConstraint("CK_MessageSettings_SiteAddress_length", "length(\"SiteAddress\") <= 500");
                    table.CheckConstraint("CK_MessageSettings_SmsAddress_length", "length(\"SmsAddress\") <= 500");
                    table.CheckConstraint("CK_MessageSettings_SmsSecret_length", "length(\"SmsSecret\") <= 4000");
                });

            migrationBuilder.CreateTable(
                name: "MetricEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SupersededAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsGone = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MetricEntries", x => x.Id);
                    table.CheckConstraint("CK_MetricEntries_ends_later", "\"EndedOn\" > \"EffectiveOn\"");
                    table.CheckConstraint("CK_MetricEntries_Key_length", "length(\"Key\") <= 40");
                    table.CheckConstraint("CK_MetricEntries_known_in_order", "\"SupersededAt\" >= \"RecordedAt\"");
                    table.CheckConstraint("CK_MetricEntries_Metric_length", "length(\"Metric\") <= 60");
                    table.CheckConstraint("CK_MetricEntries_Source_length", "length(\"Source\") <= 60");
                });

            migrationBuilder.CreateTable(
                name: "PersonKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", maxLength: 60, nullable: true),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PointSchemes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FromMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CutOffDay = table.Column<int>(type: "INTEGER", nullable: false),
                    PerYiTenths = table.Column<int>(type: "INTEGER", nullable: false),
                    FlagshipTenths = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PointSchemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProjectRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FlagshipWan = table.Column<int>(type: "INTEGER", nullable: false),
                    IdleDays = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PromiseRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SlipPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerDays = table.Column<int>(type: "INTEGER", nullable: false),
                    CareDays = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromiseRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PromotionEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Programme = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Cost_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Cost_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    Cost_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    Cost_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromotionEvents", x => x.Id);
                    table.CheckConstraint("CK_PromotionEvents_Code_length", "length(\"Code\") <= 40");
                    table.CheckConstraint("CK_PromotionEvents_Cost_Currency_length", "length(\"Cost_Currency\") <= 40");
                    table.CheckConstraint("CK_PromotionEvents_Country_length", "length(\"Country\") <= 2");
                    table.CheckConstraint("CK_PromotionEvents_Name_length", "length(\"Name\") <= 120");
                    table.CheckConstraint("CK_PromotionEvents_Note_length", "length(\"Note\") <= 1000");
                    table.CheckConstraint("CK_PromotionEvents_Place_length", "length(\"Place\") <= 60");
                    table.CheckConstraint("CK_PromotionEvents_Programme_length", "length(\"Programme\") <= 2000");
                    table.CheckConstraint("CK_PromotionEvents_Source_length", "length(\"Source\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Congress = table.Column<int>(type: "INTEGER", nullable: false),
                    Session = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsPriority = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AssignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    HandledWithId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    ExampleFields = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                    table.CheckConstraint("CK_Proposals_ExampleFields_length", "length(\"ExampleFields\") <= 200");
                    table.CheckConstraint("CK_Proposals_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_Proposals_ReturnReason_length", "length(\"ReturnReason\") <= 500");
                    table.CheckConstraint("CK_Proposals_Source_length", "length(\"Source\") <= 200");
                    table.CheckConstraint("CK_Proposals_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_Proposals_Theme_length", "length(\"Theme\") <= 60");
                    table.CheckConstraint("CK_Proposals_Title_length", "length(\"Title\") <= 120");
                    table.ForeignKey(
                        name: "FK_Proposals_Proposals_HandledWithId",
                        column: x => x.HandledWithId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKeys", x => x.Id);
                    table.CheckConstraint("CK_ProtectionKeys_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_ProtectionKeys_Xml_length", "length(\"Xml\") <= 10000");
                });

            migrationBuilder.CreateTable(
                name: "ReferralRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ProtectionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    LinkDays = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PapersDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ConditionDays = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RewardSchemes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Base = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rate = table.Column<int>(type: "INTEGER", nullable: false),
                    CapWan = table.Column<int>(type: "INTEGER", nullable: false),
                    FromWan = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RewardSchemes", x => x.Id);
                    table.CheckConstraint("CK_RewardSchemes_Base_length", "length(\"Base\") <= 40");
                    table.CheckConstraint("CK_RewardSchemes_LegalBasis_length", "length(\"LegalBasis\") <= 300");
                    table.CheckConstraint("CK_RewardSchemes_Name_length", "length(\"Name\") <= 80");
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    IsDisabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    LastSignInAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeavesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                    table.CheckConstraint("CK_Users_ConcurrencyStamp_length", "length(\"ConcurrencyStamp\") <= 100");
                    table.CheckConstraint("CK_Users_DisplayName_length", "length(\"DisplayName\") <= 60");
                    table.CheckConstraint("CK_Users_Email_length", "length(\"Email\") <= 256");
                    table.CheckConstraint("CK_Users_NormalizedEmail_length", "length(\"NormalizedEmail\") <= 256");
                    table.CheckConstraint("CK_Users_NormalizedUserName_length", "length(\"NormalizedUserName\") <= 60");
                    table.CheckConstraint("CK_Users_PasswordHash_length", "length(\"PasswordHash\") <= 500");
                    table.CheckConstraint("CK_Users_PhoneNumber_length", "length(\"PhoneNumber\") <= 30");
                    table.CheckConstraint("CK_Users_SecurityStamp_length", "length(\"SecurityStamp\") <= 100");
                    table.CheckConstraint("CK_Users_UserName_length", "length(\"UserName\") <= 60");
                });

            migrationBuilder.CreateTable(
                name: "YearThemes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearThemes", x => x.Id);
                    table.CheckConstraint("CK_YearThemes_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_YearThemes_Source_length", "length(\"Source\") <= 200");
                    table.CheckConstraint("CK_YearThemes_Text_length", "length(\"Text\") <= 500");
                });

            migrationBuilder.CreateTable(
                name: "SpecialDays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsWorkday = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpecialDays", x => x.Id);
                    table.CheckConstraint("CK_SpecialDays_Name_length", "length(\"Name\") <= 40");
                    table.ForeignKey(
                        name: "FK_SpecialDays_CalendarYears_YearId",
                        column: x => x.YearId,
                        principalTable: "CalendarYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameSortKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Initials = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Business = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    IndustryCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LegalForm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CapitalSortValue = table.Column<long>(type: "INTEGER", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SurvivorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MergedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RegisteredCapital_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RegisteredCapital_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    RegisteredCapital_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    RegisteredCapital_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.CheckConstraint("CK_Organisations_Business_length", "length(\"Business\") <= 2000");
                    table.CheckConstraint("CK_Organisations_Country_length", "length(\"Country\") <= 2");
                    table.CheckConstraint("CK_Organisations_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_Organisations_IndustryCode_length", "length(\"IndustryCode\") <= 5");
                    table.CheckConstraint("CK_Organisations_Initials_length", "length(\"Initials\") <= 120");
                    table.CheckConstraint("CK_Organisations_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_Organisations_LegalForm_length", "length(\"LegalForm\") <= 40");
                    table.CheckConstraint("CK_Organisations_Name_length", "length(\"Name\") <= 120");
                    table.CheckConstraint("CK_Organisations_NameKey_length", "length(\"NameKey\") <= 240");
                    table.CheckConstraint("CK_Organisations_NameSortKey_length", "length(\"NameSortKey\") <= 200");
                    table.CheckConstraint("CK_Organisations_not_into_itself", "\"MergedIntoId\" IS NULL OR \"MergedIntoId\" <> \"Id\"");
                    table.CheckConstraint("CK_Organisations_not_its_parent", "\"ParentId\" IS NULL OR \"ParentId\" <> \"Id\"");
                    table.CheckConstraint("CK_Organisations_RegisteredCapital_Currency_length", "length(\"RegisteredCapital_Currency\") <= 40");
                    table.CheckConstraint("CK_Organisations_Source_length", "length(\"Source\") <= 200");
                    table.CheckConstraint("CK_Organisations_Telephone_length", "length(\"Telephone\") <= 30");
                    table.ForeignKey(
                        name: "FK_Organisations_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Organisations_Organisations_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Organisations_Organisations_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Organisations_Organisations_SurvivorId",
                        column: x => x.SurvivorId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyRecognitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    SchemeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyRecognitions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthlyRecognitions_PointSchemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "PointSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PointRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchemeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FromWan = table.Column<int>(type: "INTEGER", nullable: false),
                    Tenths = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PointRules", x => x.Id);
                    table.CheckConstraint("CK_PointRules_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_PointRules_Result_length", "length(\"Result\") <= 40");
                    table.ForeignKey(
                        name: "FK_PointRules_PointSchemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "PointSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RewardSchemeInstalments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchemeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RewardSchemeInstalments", x => x.Id);
                    table.CheckConstraint("CK_RewardSchemeInstalments_Stage_length", "length(\"Stage\") <= 40");
                    table.ForeignKey(
                        name: "FK_RewardSchemeInstalments_RewardSchemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "RewardSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeputyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.CheckConstraint("CK_Absences_Days", "\"From\" <= \"To\" AND \"UserId\" <> \"DeputyId\"");
                    table.CheckConstraint("CK_Absences_Note_length", "length(\"Note\") <= 100");
                    table.ForeignKey(
                        name: "FK_Absences_Users_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Absences_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccessReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IdleDays = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessReviews", x => x.Id);
                    table.CheckConstraint("CK_AccessReviews_Name_length", "length(\"Name\") <= 60");
                    table.ForeignKey(
                        name: "FK_AccessReviews_Users_FinishedById",
                        column: x => x.FinishedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccessReviews_Users_StartedById",
                        column: x => x.StartedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApiTokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiTokens", x => x.Id);
                    table.CheckConstraint("CK_ApiTokens_Hash_length", "length(\"Hash\") <= 44");
                    table.CheckConstraint("CK_ApiTokens_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_ApiTokens_Scopes_length", "length(\"Scopes\") <= 500");
                    table.ForeignKey(
                        name: "FK_ApiTokens_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    IsBrief = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarLinks", x => x.Id);
                    table.CheckConstraint("CK_CalendarLinks_Hash_length", "length(\"Hash\") <= 44");
                    table.ForeignKey(
                        name: "FK_CalendarLinks_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Comments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comments", x => x.Id);
                    table.CheckConstraint("CK_Comments_Text_length", "length(\"Text\") <= 2000");
                    table.ForeignKey(
                        name: "FK_Comments_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SeriesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PreviousId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UploadedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Check = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.Id);
                    table.CheckConstraint("CK_Files_Check_length", "length(\"Check\") <= 40");
                    table.CheckConstraint("CK_Files_Name_length", "length(\"Name\") <= 150");
                    table.CheckConstraint("CK_Files_RecordKind_length", "length(\"RecordKind\") <= 40");
                    table.CheckConstraint("CK_Files_Sha256_length", "length(\"Sha256\") <= 64");
                    table.CheckConstraint("CK_Files_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_Files_Type_length", "length(\"Type\") <= 40");
                    table.ForeignKey(
                        name: "FK_Files_Files_PreviousId",
                        column: x => x.PreviousId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Files_Users_UploadedById",
                        column: x => x.UploadedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Follows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Follows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Follows_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GateEditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GateEditions", x => x.Id);
                    table.CheckConstraint("CK_GateEditions_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_GateEditions_Note_length", "length(\"Note\") <= 200");
                    table.ForeignKey(
                        name: "FK_GateEditions_Users_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportHeads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportHeads", x => x.Id);
                    table.CheckConstraint("CK_ImportHeads_Column_length", "length(\"Column\") <= 100");
                    table.CheckConstraint("CK_ImportHeads_Table_length", "length(\"Table\") <= 60");
                    table.CheckConstraint("CK_ImportHeads_Text_length", "length(\"Text\") <= 100");
                    table.ForeignKey(
                        name: "FK_ImportHeads_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Layout = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: true),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    HeaderRow = table.Column<int>(type: "INTEGER", nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: true),
                    Good = table.Column<int>(type: "INTEGER", nullable: false),
                    Asking = table.Column<int>(type: "INTEGER", nullable: false),
                    Bad = table.Column<int>(type: "INTEGER", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Written = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ClearedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                    table.CheckConstraint("CK_ImportRuns_Failure_length", "length(\"Failure\") <= 2000");
                    table.CheckConstraint("CK_ImportRuns_FileName_length", "length(\"FileName\") <= 150");
                    table.CheckConstraint("CK_ImportRuns_Layout_length", "length(\"Layout\") <= 200000");
                    table.CheckConstraint("CK_ImportRuns_Mapping_length", "length(\"Mapping\") <= 200000");
                    table.CheckConstraint("CK_ImportRuns_Mode_length", "length(\"Mode\") <= 40");
                    table.CheckConstraint("CK_ImportRuns_Sheet_length", "length(\"Sheet\") <= 100");
                    table.CheckConstraint("CK_ImportRuns_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_ImportRuns_Table_length", "length(\"Table\") <= 60");
                    table.ForeignKey(
                        name: "FK_ImportRuns_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelRequestedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Done = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Checkpoint = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ResultLink = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ResultData = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    LeaseUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Slot = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jobs", x => x.Id);
                    table.CheckConstraint("CK_Jobs_Arguments_length", "length(\"Arguments\") <= 20000");
                    table.CheckConstraint("CK_Jobs_Checkpoint_length", "length(\"Checkpoint\") <= 200000");
                    table.CheckConstraint("CK_Jobs_Failure_length", "length(\"Failure\") <= 2000");
                    table.CheckConstraint("CK_Jobs_Holder_length", "length(\"Holder\") <= 100");
                    table.CheckConstraint("CK_Jobs_Kind_length", "length(\"Kind\") <= 60");
                    table.CheckConstraint("CK_Jobs_Language_length", "length(\"Language\") <= 2");
                    table.CheckConstraint("CK_Jobs_Message_length", "length(\"Message\") <= 300");
                    table.CheckConstraint("CK_Jobs_Result_length", "length(\"Result\") <= 2000");
                    table.CheckConstraint("CK_Jobs_ResultData_length", "length(\"ResultData\") <= 20000");
                    table.CheckConstraint("CK_Jobs_ResultLink_length", "length(\"ResultLink\") <= 300");
                    table.CheckConstraint("CK_Jobs_Slot_length", "length(\"Slot\") <= 60");
                    table.CheckConstraint("CK_Jobs_State_length", "length(\"State\") <= 40");
                    table.ForeignKey(
                        name: "FK_Jobs_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadInquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Company = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Sum = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsEnglish = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    GivenToId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadInquiries", x => x.Id);
                    table.CheckConstraint("CK_LeadInquiries_Company_length", "length(\"Company\") <= 120");
                    table.CheckConstraint("CK_LeadInquiries_Contact_length", "length(\"Contact\") <= 60");
                    table.CheckConstraint("CK_LeadInquiries_Email_length", "length(\"Email\") <= 120");
                    table.CheckConstraint("CK_LeadInquiries_Message_length", "length(\"Message\") <= 2000");
                    table.CheckConstraint("CK_LeadInquiries_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_LeadInquiries_Reason_length", "length(\"Reason\") <= 500");
                    table.CheckConstraint("CK_LeadInquiries_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_LeadInquiries_Sum_length", "length(\"Sum\") <= 60");
                    table.ForeignKey(
                        name: "FK_LeadInquiries_LeadCampaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "LeadCampaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadInquiries_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadInquiries_Users_GivenToId",
                        column: x => x.GivenToId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MessageChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pace = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    QuietTo = table.Column<TimeOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageChoices", x => x.Id);
                    table.CheckConstraint("CK_MessageChoices_Pace_length", "length(\"Pace\") <= 40");
                    table.ForeignKey(
                        name: "FK_MessageChoices_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.CheckConstraint("CK_Messages_Arguments_length", "length(\"Arguments\") <= 2000");
                    table.CheckConstraint("CK_Messages_Key_length", "length(\"Key\") <= 200");
                    table.CheckConstraint("CK_Messages_Kind_length", "length(\"Kind\") <= 60");
                    table.CheckConstraint("CK_Messages_Link_length", "length(\"Link\") <= 300");
                    table.CheckConstraint("CK_Messages_Subject_length", "length(\"Subject\") <= 300");
                    table.ForeignKey(
                        name: "FK_Messages_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameSortKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChiefId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offices", x => x.Id);
                    table.CheckConstraint("CK_Offices_Name_length", "length(\"Name\") <= 100");
                    table.CheckConstraint("CK_Offices_NameSortKey_length", "length(\"NameSortKey\") <= 200");
                    table.ForeignKey(
                        name: "FK_Offices_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Offices_Users_ChiefId",
                        column: x => x.ChiefId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OneTimeLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OneTimeLinks", x => x.Id);
                    table.CheckConstraint("CK_OneTimeLinks_Hash_length", "length(\"Hash\") <= 44");
                    table.ForeignKey(
                        name: "FK_OneTimeLinks_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_Passkeys_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProposalConsultations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    With = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalConsultations", x => x.Id);
                    table.CheckConstraint("CK_ProposalConsultations_Form_length", "length(\"Form\") <= 40");
                    table.CheckConstraint("CK_ProposalConsultations_Opinion_length", "length(\"Opinion\") <= 1000");
                    table.CheckConstraint("CK_ProposalConsultations_With_length", "length(\"With\") <= 500");
                    table.ForeignKey(
                        name: "FK_ProposalConsultations_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalConsultations_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposalExtensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalExtensions", x => x.Id);
                    table.CheckConstraint("CK_ProposalExtensions_Reason_length", "length(\"Reason\") <= 500");
                    table.ForeignKey(
                        name: "FK_ProposalExtensions_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalExtensions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Proposers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposers", x => x.Id);
                    table.CheckConstraint("CK_Proposers_Name_length", "length(\"Name\") <= 60");
                    table.ForeignKey(
                        name: "FK_Proposers_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Proposers_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignInSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Device = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    DeviceKey = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInSessions", x => x.Id);
                    table.CheckConstraint("CK_SignInSessions_Address_length", "length(\"Address\") <= 45");
                    table.CheckConstraint("CK_SignInSessions_Device_length", "length(\"Device\") <= 60");
                    table.CheckConstraint("CK_SignInSessions_DeviceKey_length", "length(\"DeviceKey\") <= 44");
                    table.CheckConstraint("CK_SignInSessions_Way_length", "length(\"Way\") <= 40");
                    table.ForeignKey(
                        name: "FK_SignInSessions_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SmsCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AskedFrom = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmsCodes", x => x.Id);
                    table.CheckConstraint("CK_SmsCodes_AskedFrom_length", "length(\"AskedFrom\") <= 45");
                    table.CheckConstraint("CK_SmsCodes_Hash_length", "length(\"Hash\") <= 200");
                    table.CheckConstraint("CK_SmsCodes_Number_length", "length(\"Number\") <= 16");
                    table.CheckConstraint("CK_SmsCodes_Purpose_length", "length(\"Purpose\") <= 40");
                    table.ForeignKey(
                        name: "FK_SmsCodes_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TimelineEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimelineEntries", x => x.Id);
                    table.CheckConstraint("CK_TimelineEntries_Code_length", "length(\"Code\") <= 40");
                    table.CheckConstraint("CK_TimelineEntries_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_TimelineEntries_Text_length", "length(\"Text\") <= 300");
                    table.ForeignKey(
                        name: "FK_TimelineEntries_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserClaims", x => x.Id);
                    table.CheckConstraint("CK_UserClaims_ClaimType_length", "length(\"ClaimType\") <= 200");
                    table.CheckConstraint("CK_UserClaims_ClaimValue_length", "length(\"ClaimValue\") <= 500");
                    table.ForeignKey(
                        name: "FK_UserClaims_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.CheckConstraint("CK_UserLogins_LoginProvider_length", "length(\"LoginProvider\") <= 128");
                    table.CheckConstraint("CK_UserLogins_ProviderDisplayName_length", "length(\"ProviderDisplayName\") <= 200");
                    table.CheckConstraint("CK_UserLogins_ProviderKey_length", "length(\"ProviderKey\") <= 128");
                    table.ForeignKey(
                        name: "FK_UserLogins_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserSecrets",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSecrets", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.CheckConstraint("CK_UserSecrets_LoginProvider_length", "length(\"LoginProvider\") <= 128");
                    table.CheckConstraint("CK_UserSecrets_Name_length", "length(\"Name\") <= 128");
                    table.CheckConstraint("CK_UserSecrets_Value_length", "length(\"Value\") <= 2000");
                    table.ForeignKey(
                        name: "FK_UserSecrets_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VerifiedPhones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    VerifiedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsSecondStep = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerifiedPhones", x => x.Id);
                    table.CheckConstraint("CK_VerifiedPhones_Number_length", "length(\"Number\") <= 16");
                    table.ForeignKey(
                        name: "FK_VerifiedPhones_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DuplicateSuggestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Score = table.Column<long>(type: "INTEGER", nullable: false),
                    Rank = table.Column<long>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FoundAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateSuggestions", x => x.Id);
                    table.CheckConstraint("CK_DuplicateSuggestions_Reasons_length", "length(\"Reasons\") <= 200");
                    table.CheckConstraint("CK_DuplicateSuggestions_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_DuplicateSuggestions_two", "\"FirstId\" <> \"SecondId\"");
                    table.ForeignKey(
                        name: "FK_DuplicateSuggestions_Organisations_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DuplicateSuggestions_Organisations_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationIndustries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationIndustries", x => x.Id);
                    table.CheckConstraint("CK_OrganisationIndustries_Code_length", "length(\"Code\") <= 5");
                    table.ForeignKey(
                        name: "FK_OrganisationIndustries_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationNames", x => x.Id);
                    table.CheckConstraint("CK_OrganisationNames_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_OrganisationNames_Name_length", "length(\"Name\") <= 120");
                    table.ForeignKey(
                        name: "FK_OrganisationNames_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationQualifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationQualifications", x => x.Id);
                    table.CheckConstraint("CK_OrganisationQualifications_days", "\"ExpiresOn\" IS NULL OR \"IssuedOn\" IS NULL OR \"ExpiresOn\" >= \"IssuedOn\"");
                    table.CheckConstraint("CK_OrganisationQualifications_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_OrganisationQualifications_Number_length", "length(\"Number\") <= 60");
                    table.CheckConstraint("CK_OrganisationQualifications_Source_length", "length(\"Source\") <= 200");
                    table.ForeignKey(
                        name: "FK_OrganisationQualifications_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationSites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationSites", x => x.Id);
                    table.CheckConstraint("CK_OrganisationSites_Address_length", "length(\"Address\") <= 200");
                    table.CheckConstraint("CK_OrganisationSites_days", "\"Until\" IS NULL OR \"Since\" IS NULL OR \"Until\" >= \"Since\"");
                    table.CheckConstraint("CK_OrganisationSites_Purpose_length", "length(\"Purpose\") <= 40");
                    table.ForeignKey(
                        name: "FK_OrganisationSites_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrganisationSites_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NameSortKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeptUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.CheckConstraint("CK_People_Email_length", "length(\"Email\") <= 120");
                    table.CheckConstraint("CK_People_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_People_NameSortKey_length", "length(\"NameSortKey\") <= 200");
                    table.CheckConstraint("CK_People_Phone_length", "length(\"Phone\") <= 30");
                    table.CheckConstraint("CK_People_Post_length", "length(\"Post\") <= 100");
                    table.ForeignKey(
                        name: "FK_People_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionPeriodSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MonthId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsClosing = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionPeriodSteps", x => x.Id);
                    table.CheckConstraint("CK_RecognitionPeriodSteps_Reason_length", "length(\"Reason\") <= 500");
                    table.ForeignKey(
                        name: "FK_RecognitionPeriodSteps_MonthlyRecognitions_MonthId",
                        column: x => x.MonthId,
                        principalTable: "MonthlyRecognitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RecognitionPeriodSteps_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccessReviewLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NameSortKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Offices = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    LastSignInAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsIdle = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasLeft = table.Column<bool>(type: "INTEGER", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessReviewLines", x => x.Id);
                    table.CheckConstraint("CK_AccessReviewLines_Account_length", "length(\"Account\") <= 60");
                    table.CheckConstraint("CK_AccessReviewLines_Decision_length", "length(\"Decision\") <= 40");
                    table.CheckConstraint("CK_AccessReviewLines_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_AccessReviewLines_NameSortKey_length", "length(\"NameSortKey\") <= 200");
                    table.CheckConstraint("CK_AccessReviewLines_Offices_length", "length(\"Offices\") <= 400");
                    table.CheckConstraint("CK_AccessReviewLines_Reason_length", "length(\"Reason\") <= 300");
                    table.CheckConstraint("CK_AccessReviewLines_Roles_length", "length(\"Roles\") <= 8000");
                    table.ForeignKey(
                        name: "FK_AccessReviewLines_AccessReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "AccessReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AccessReviewLines_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccessReviewLines_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileChunks",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", maxLength: 262144, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileChunks", x => new { x.FileId, x.Number });
                    table.ForeignKey(
                        name: "FK_FileChunks_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GateRequirements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsForeignOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GateRequirements", x => x.Id);
                    table.CheckConstraint("CK_GateRequirements_Code_length", "length(\"Code\") <= 40");
                    table.CheckConstraint("CK_GateRequirements_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_GateRequirements_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_GateRequirements_Stage_length", "length(\"Stage\") <= 40");
                    table.ForeignKey(
                        name: "FK_GateRequirements_GateEditions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "GateEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportRows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Cells = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Problems = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRows", x => new { x.ImportId, x.Number });
                    table.CheckConstraint("CK_ImportRows_Cells_length", "length(\"Cells\") <= 100000");
                    table.CheckConstraint("CK_ImportRows_Problems_length", "length(\"Problems\") <= 20000");
                    table.CheckConstraint("CK_ImportRows_State_length", "length(\"State\") <= 40");
                    table.ForeignKey(
                        name: "FK_ImportRows_ImportRuns_ImportId",
                        column: x => x.ImportId,
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OwnChannels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChoicesId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Shown = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Unwanted = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnChannels", x => x.Id);
                    table.CheckConstraint("CK_OwnChannels_Address_length", "length(\"Address\") <= 4000");
                    table.CheckConstraint("CK_OwnChannels_Channel_length", "length(\"Channel\") <= 40");
                    table.CheckConstraint("CK_OwnChannels_Secret_length", "length(\"Secret\") <= 4000");
                    table.CheckConstraint("CK_OwnChannels_Shown_length", "length(\"Shown\") <= 120");
                    table.CheckConstraint("CK_OwnChannels_Unwanted_length", "length(\"Unwanted\") <= 4000");
                    table.ForeignKey(
                        name: "FK_OwnChannels_MessageChoices_ChoicesId",
                        column: x => x.ChoicesId,
                        principalTable: "MessageChoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Shown = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsDigest = table.Column<bool>(type: "INTEGER", nullable: false),
                    NotBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    ParcelId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    LeaseUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TroubleCode = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                    table.CheckConstraint("CK_Deliveries_Channel_length", "length(\"Channel\") <= 40");
                    table.CheckConstraint("CK_Deliveries_Holder_length", "length(\"Holder\") <= 100");
                    table.CheckConstraint("CK_Deliveries_Shown_length", "length(\"Shown\") <= 120");
                    table.CheckConstraint("CK_Deliveries_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_Deliveries_Trouble_length", "length(\"Trouble\") <= 40");
                    table.ForeignKey(
                        name: "FK_Deliveries_Messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Instructions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    LeaderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Report = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ReportedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instructions", x => x.Id);
                    table.CheckConstraint("CK_Instructions_Answer_length", "length(\"Answer\") <= 2000");
                    table.CheckConstraint("CK_Instructions_By_length", "length(\"By\") <= 60");
                    table.CheckConstraint("CK_Instructions_Report_length", "length(\"Report\") <= 2000");
                    table.CheckConstraint("CK_Instructions_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_Instructions_Text_length", "length(\"Text\") <= 2000");
                    table.ForeignKey(
                        name: "FK_Instructions_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Instructions_Users_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Instructions_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InvestmentProjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameSortKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CodeName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StageSince = table.Column<long>(type: "INTEGER", nullable: false),
                    StageSortValue = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nature = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsFlagship = table.Column<bool>(type: "INTEGER", nullable: false),
                    FlagshipSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Likelihood = table.Column<int>(type: "INTEGER", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    InvestorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BegunById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Product = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    TotalSortValue = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LegalReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LicenceNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    TeamSize = table.Column<int>(type: "INTEGER", nullable: true),
                    LeasedPremises = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConstructionStartedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CompletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstSaleOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstFinancingOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CapacityReachedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    ExampleFields = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TaskForceLeader = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    TaskForceOfficeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ArrivedForeignCapital_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ArrivedForeignCapital_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    ArrivedForeignCapital_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    ArrivedForeignCapital_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ContractedForeignCapital_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ContractedForeignCapital_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    ContractedForeignCapital_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    ContractedForeignCapital_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FixedAssets_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FixedAssets_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    FixedAssets_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    FixedAssets_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PaidInCapital_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PaidInCapital_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    PaidInCapital_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    PaidInCapital_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RegisteredCapital_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RegisteredCapital_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    RegisteredCapital_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    RegisteredCapital_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TotalInvestment_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TotalInvestment_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    TotalInvestment_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    TotalInvestment_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvestmentProjects", x => x.Id);
                    table.CheckConstraint("CK_InvestmentProjects_ArrivedForeignCapital_Currency_length", "length(\"ArrivedForeignCapital_Currency\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_CodeName_length", "length(\"CodeName\") <= 120");
                    table.CheckConstraint("CK_InvestmentProjects_ContractedForeignCapital_Currency_length", "length(\"ContractedForeignCapital_Currency\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_ExampleFields_length", "length(\"ExampleFields\") <= 500");
                    table.CheckConstraint("CK_InvestmentProjects_FixedAssets_Currency_length", "length(\"FixedAssets_Currency\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_FlagshipSource_length", "length(\"FlagshipSource\") <= 200");
                    table.CheckConstraint("CK_InvestmentProjects_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_LeasedPremises_length", "length(\"LeasedPremises\") <= 200");
                    table.CheckConstraint("CK_InvestmentProjects_LicenceNumber_length", "length(\"LicenceNumber\") <= 30");
                    table.CheckConstraint("CK_InvestmentProjects_Name_length", "length(\"Name\") <= 120");
                    table.CheckConstraint("CK_InvestmentProjects_NameSortKey_length", "length(\"NameSortKey\") <= 200");
                    table.CheckConstraint("CK_InvestmentProjects_Nature_length", "length(\"Nature\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_Origin_length", "length(\"Origin\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_PaidInCapital_Currency_length", "length(\"PaidInCapital_Currency\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_Product_length", "length(\"Product\") <= 300");
                    table.CheckConstraint("CK_InvestmentProjects_RegisteredCapital_Currency_length", "length(\"RegisteredCapital_Currency\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_Source_length", "length(\"Source\") <= 200");
                    table.CheckConstraint("CK_InvestmentProjects_Stage_length", "length(\"Stage\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_InvestmentProjects_Summary_length", "length(\"Summary\") <= 2000");
                    table.CheckConstraint("CK_InvestmentProjects_TaskForceLeader_length", "length(\"TaskForceLeader\") <= 60");
                    table.CheckConstraint("CK_InvestmentProjects_TotalInvestment_Currency_length", "length(\"TotalInvestment_Currency\") <= 40");
                    table.ForeignKey(
                        name: "FK_InvestmentProjects_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvestmentProjects_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvestmentProjects_Offices_TaskForceOfficeId",
                        column: x => x.TaskForceOfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvestmentProjects_Organisations_InvestorId",
                        column: x => x.InvestorId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvestmentProjects_Users_BegunById",
                        column: x => x.BegunById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvestmentProjects_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    HeldAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ChairId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeeperId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PapersSentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.CheckConstraint("CK_Meetings_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_Meetings_Place_length", "length(\"Place\") <= 60");
                    table.CheckConstraint("CK_Meetings_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_Meetings_Title_length", "length(\"Title\") <= 120");
                    table.ForeignKey(
                        name: "FK_Meetings_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Users_ChairId",
                        column: x => x.ChairId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Users_KeeperId",
                        column: x => x.KeeperId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MetricCards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MetricCards", x => x.Id);
                    table.CheckConstraint("CK_MetricCards_Metric_length", "length(\"Metric\") <= 60");
                    table.ForeignKey(
                        name: "FK_MetricCards_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposalHandlers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OpinionById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpinionAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalHandlers", x => x.Id);
                    table.CheckConstraint("CK_ProposalHandlers_Opinion_length", "length(\"Opinion\") <= 1000");
                    table.CheckConstraint("CK_ProposalHandlers_Part_length", "length(\"Part\") <= 40");
                    table.ForeignKey(
                        name: "FK_ProposalHandlers_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalHandlers_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ProposalHandlers_Users_OpinionById",
                        column: x => x.OpinionById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposalPoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalPoints", x => x.Id);
                    table.CheckConstraint("CK_ProposalPoints_Text_length", "length(\"Text\") <= 500");
                    table.ForeignKey(
                        name: "FK_ProposalPoints_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalPoints_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Replies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Opening = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Closing = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Copies = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: true),
                    NotPublicReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Series = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SeriesYear = table.Column<int>(type: "INTEGER", nullable: true),
                    SeriesNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PrintedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsFitForPublic = table.Column<bool>(type: "INTEGER", nullable: true),
                    SecrecyNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SecrecyById = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecrecyAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Content = table.Column<string>(type: "TEXT", maxLength: 2000000, nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Replies", x => x.Id);
                    table.CheckConstraint("CK_Replies_Addressee_length", "length(\"Addressee\") <= 200");
                    table.CheckConstraint("CK_Replies_Category_length", "length(\"Category\") <= 40");
                    table.CheckConstraint("CK_Replies_Closing_length", "length(\"Closing\") <= 2000");
                    table.CheckConstraint("CK_Replies_ContactName_length", "length(\"ContactName\") <= 60");
                    table.CheckConstraint("CK_Replies_ContactPhone_length", "length(\"ContactPhone\") <= 40");
                    table.CheckConstraint("CK_Replies_Content_length", "length(\"Content\") <= 2000000");
                    table.CheckConstraint("CK_Replies_Copies_length", "length(\"Copies\") <= 1000");
                    table.CheckConstraint("CK_Replies_DocumentNumber_length", "length(\"DocumentNumber\") <= 60");
                    table.CheckConstraint("CK_Replies_NotPublicReason_length", "length(\"NotPublicReason\") <= 200");
                    table.CheckConstraint("CK_Replies_Opening_length", "length(\"Opening\") <= 2000");
                    table.CheckConstraint("CK_Replies_SecrecyNote_length", "length(\"SecrecyNote\") <= 200");
                    table.CheckConstraint("CK_Replies_Series_length", "length(\"Series\") <= 20");
                    table.CheckConstraint("CK_Replies_State_length", "length(\"State\") <= 40");
                    table.ForeignKey(
                        name: "FK_Replies_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Replies_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Replies_Users_CheckedById",
                        column: x => x.CheckedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Replies_Users_SecrecyById",
                        column: x => x.SecrecyById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Replies_Users_SignedById",
                        column: x => x.SignedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameSortKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Rhythm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    BlankId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BlankType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportForms", x => x.Id);
                    table.CheckConstraint("CK_ReportForms_BlankType_length", "length(\"BlankType\") <= 40");
                    table.CheckConstraint("CK_ReportForms_Name_length", "length(\"Name\") <= 120");
                    table.CheckConstraint("CK_ReportForms_NameSortKey_length", "length(\"NameSortKey\") <= 200");
                    table.CheckConstraint("CK_ReportForms_Note_length", "length(\"Note\") <= 2000");
                    table.CheckConstraint("CK_ReportForms_Recipient_length", "length(\"Recipient\") <= 100");
                    table.CheckConstraint("CK_ReportForms_Rhythm_length", "length(\"Rhythm\") <= 40");
                    table.ForeignKey(
                        name: "FK_ReportForms_Files_BlankId",
                        column: x => x.BlankId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportForms_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NameSortKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rhythm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportTemplates", x => x.Id);
                    table.CheckConstraint("CK_ReportTemplates_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_ReportTemplates_NameSortKey_length", "length(\"NameSortKey\") <= 200");
                    table.CheckConstraint("CK_ReportTemplates_Rhythm_length", "length(\"Rhythm\") <= 40");
                    table.ForeignKey(
                        name: "FK_ReportTemplates_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewTopics",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewTopics", x => x.Id);
                    table.CheckConstraint("CK_ReviewTopics_Name_length", "length(\"Name\") <= 30");
                    table.ForeignKey(
                        name: "FK_ReviewTopics_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewTopics_ReviewRules_RuleId",
                        column: x => x.RuleId,
                        principalTable: "ReviewRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoleBindings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GivenById = table.Column<Guid>(type: "TEXT", nullable: true),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleBindings", x => x.Id);
                    table.CheckConstraint("CK_RoleBindings_Role_length", "length(\"Role\") <= 40");
                    table.ForeignKey(
                        name: "FK_RoleBindings_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleBindings_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleBindings_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleBindings_Users_GivenById",
                        column: x => x.GivenById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleBindings_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reach = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.CheckConstraint("CK_SavedViews_Name_length", "length(\"Name\") <= 40");
                    table.CheckConstraint("CK_SavedViews_Query_length", "length(\"Query\") <= 2000");
                    table.CheckConstraint("CK_SavedViews_Reach_length", "length(\"Reach\") <= 40");
                    table.CheckConstraint("CK_SavedViews_Table_length", "length(\"Table\") <= 60");
                    table.ForeignKey(
                        name: "FK_SavedViews_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SavedViews_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Relationships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromOrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FromPersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToOrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToPersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Share = table.Column<int>(type: "INTEGER", nullable: true),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SourceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SourceText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relationships", x => x.Id);
                    table.CheckConstraint("CK_Relationships_Basis_length", "length(\"Basis\") <= 40");
                    table.CheckConstraint("CK_Relationships_Confidence_length", "length(\"Confidence\") <= 40");
                    table.CheckConstraint("CK_Relationships_days", "\"Until\" IS NULL OR \"Since\" IS NULL OR \"Until\" >= \"Since\"");
                    table.CheckConstraint("CK_Relationships_Detail_length", "length(\"Detail\") <= 100");
                    table.CheckConstraint("CK_Relationships_from", "(\"FromOrganisationId\" IS NULL) <> (\"FromPersonId\" IS NULL)");
                    table.CheckConstraint("CK_Relationships_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_Relationships_not_itself", "(\"FromOrganisationId\" IS NULL OR \"ToOrganisationId\" IS NULL OR \"FromOrganisationId\" <> \"ToOrganisationId\") AND (\"FromPersonId\" IS NULL OR \"ToPersonId\" IS NULL OR \"FromPersonId\" <> \"ToPersonId\")");
                    table.CheckConstraint("CK_Relationships_share", "\"Share\" IS NULL OR (\"Share\" > 0 AND \"Share\" <= 10000)");
                    table.CheckConstraint("CK_Relationships_source", "\"SourceId\" IS NOT NULL OR \"SourceText\" IS NOT NULL");
                    table.CheckConstraint("CK_Relationships_SourceKind_length", "length(\"SourceKind\") <= 40");
                    table.CheckConstraint("CK_Relationships_SourceText_length", "length(\"SourceText\") <= 200");
                    table.CheckConstraint("CK_Relationships_to", "(\"ToOrganisationId\" IS NULL) <> (\"ToPersonId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_Relationships_Organisations_FromOrganisationId",
                        column: x => x.FromOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_Organisations_ToOrganisationId",
                        column: x => x.ToOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_People_FromPersonId",
                        column: x => x.FromPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_People_ToPersonId",
                        column: x => x.ToPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.Id);
                    table.CheckConstraint("CK_Agreements_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_Agreements_Number_length", "length(\"Number\") <= 60");
                    table.CheckConstraint("CK_Agreements_Title_length", "length(\"Title\") <= 120");
                    table.ForeignKey(
                        name: "FK_Agreements_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Agreements_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Forecasts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: true),
                    Worth = table.Column<long>(type: "INTEGER", nullable: false),
                    GrowthPercent = table.Column<int>(type: "INTEGER", nullable: true),
                    WithinYears = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sum_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Sum_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    Sum_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    Sum_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Forecasts", x => x.Id);
                    table.CheckConstraint("CK_Forecasts_Measure_length", "length(\"Measure\") <= 40");
                    table.CheckConstraint("CK_Forecasts_Source_length", "length(\"Source\") <= 200");
                    table.CheckConstraint("CK_Forecasts_Sum_Currency_length", "length(\"Sum_Currency\") <= 40");
                    table.CheckConstraint("CK_Forecasts_Text_length", "length(\"Text\") <= 300");
                    table.ForeignKey(
                        name: "FK_Forecasts_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Forecasts_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GateSkips",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Codes = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Lacked = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GateSkips", x => x.Id);
                    table.CheckConstraint("CK_GateSkips_Codes_length", "length(\"Codes\") <= 3000");
                    table.CheckConstraint("CK_GateSkips_Lacked_length", "length(\"Lacked\") <= 3000");
                    table.CheckConstraint("CK_GateSkips_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_GateSkips_Reason_length", "length(\"Reason\") <= 500");
                    table.CheckConstraint("CK_GateSkips_Stage_length", "length(\"Stage\") <= 40");
                    table.CheckConstraint("CK_GateSkips_State_length", "length(\"State\") <= 40");
                    table.ForeignKey(
                        name: "FK_GateSkips_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GateSkips_Users_AskedById",
                        column: x => x.AskedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GateSkips_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrowthRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CounterpartyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsAtLeast = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sum_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Sum_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    Sum_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    Sum_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrowthRecords", x => x.Id);
                    table.CheckConstraint("CK_GrowthRecords_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_GrowthRecords_Source_length", "length(\"Source\") <= 200");
                    table.CheckConstraint("CK_GrowthRecords_Sum_Currency_length", "length(\"Sum_Currency\") <= 40");
                    table.CheckConstraint("CK_GrowthRecords_Text_length", "length(\"Text\") <= 300");
                    table.ForeignKey(
                        name: "FK_GrowthRecords_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrowthRecords_Organisations_CounterpartyId",
                        column: x => x.CounterpartyId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrowthRecords_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrowthRecords_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JointReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AppliedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppliedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenFor = table.Column<Guid>(type: "TEXT", nullable: true),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ConcludedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConcludedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointReviews", x => x.Id);
                    table.CheckConstraint("CK_JointReviews_Conclusion_length", "length(\"Conclusion\") <= 2000");
                    table.CheckConstraint("CK_JointReviews_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_JointReviews_Summary_length", "length(\"Summary\") <= 2000");
                    table.ForeignKey(
                        name: "FK_JointReviews_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JointReviews_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JointReviews_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JointReviews_Users_AppliedById",
                        column: x => x.AppliedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JointReviews_Users_ConcludedById",
                        column: x => x.ConcludedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Leads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameSortKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CodeName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Investor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReferredBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Product = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    FirstContactOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    TotalSortValue = table.Column<long>(type: "INTEGER", nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ResponsibleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JudgedIndustry = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    JudgedMarket = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    JudgedTechnology = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    JudgedEnvironment = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    JudgedEnergy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    JudgedBenefit = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    NeedsExperts = table.Column<bool>(type: "INTEGER", nullable: false),
                    DropReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InquiryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RespondedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    JudgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FollowedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DutyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Registration = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProtectedUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExtended = table.Column<bool>(type: "INTEGER", nullable: false),
                    RegistrationNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    FixedAssets_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FixedAssets_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    FixedAssets_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    FixedAssets_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TotalInvestment_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TotalInvestment_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    TotalInvestment_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    TotalInvestment_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leads", x => x.Id);
                    table.CheckConstraint("CK_Leads_CodeName_length", "length(\"CodeName\") <= 120");
                    table.CheckConstraint("CK_Leads_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_Leads_DropReason_length", "length(\"DropReason\") <= 40");
                    table.CheckConstraint("CK_Leads_Evidence_length", "length(\"Evidence\") <= 1000");
                    table.CheckConstraint("CK_Leads_FixedAssets_Currency_length", "length(\"FixedAssets_Currency\") <= 40");
                    table.CheckConstraint("CK_Leads_Investor_length", "length(\"Investor\") <= 120");
                    table.CheckConstraint("CK_Leads_JudgedBenefit_length", "length(\"JudgedBenefit\") <= 500");
                    table.CheckConstraint("CK_Leads_JudgedEnergy_length", "length(\"JudgedEnergy\") <= 500");
                    table.CheckConstraint("CK_Leads_JudgedEnvironment_length", "length(\"JudgedEnvironment\") <= 500");
                    table.CheckConstraint("CK_Leads_JudgedIndustry_length", "length(\"JudgedIndustry\") <= 500");
                    table.CheckConstraint("CK_Leads_JudgedMarket_length", "length(\"JudgedMarket\") <= 500");
                    table.CheckConstraint("CK_Leads_JudgedTechnology_length", "length(\"JudgedTechnology\") <= 500");
                    table.CheckConstraint("CK_Leads_Name_length", "length(\"Name\") <= 120");
                    table.CheckConstraint("CK_Leads_NameSortKey_length", "length(\"NameSortKey\") <= 200");
                    table.CheckConstraint("CK_Leads_Origin_length", "length(\"Origin\") <= 40");
                    table.CheckConstraint("CK_Leads_Product_length", "length(\"Product\") <= 300");
                    table.CheckConstraint("CK_Leads_ReferredBy_length", "length(\"ReferredBy\") <= 120");
                    table.CheckConstraint("CK_Leads_Registration_length", "length(\"Registration\") <= 40");
                    table.CheckConstraint("CK_Leads_RegistrationNote_length", "length(\"RegistrationNote\") <= 1000");
                    table.CheckConstraint("CK_Leads_Stage_length", "length(\"Stage\") <= 40");
                    table.CheckConstraint("CK_Leads_Summary_length", "length(\"Summary\") <= 2000");
                    table.CheckConstraint("CK_Leads_TotalInvestment_Currency_length", "length(\"TotalInvestment_Currency\") <= 40");
                    table.ForeignKey(
                        name: "FK_Leads_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_LeadInquiries_InquiryId",
                        column: x => x.InquiryId,
                        principalTable: "LeadInquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_PromotionEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "PromotionEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_Users_HolderId",
                        column: x => x.HolderId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_Users_ResponsibleId",
                        column: x => x.ResponsibleId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeavingSigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Done = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DoneById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeavingSigns", x => x.Id);
                    table.CheckConstraint("CK_LeavingSigns_Done_length", "length(\"Done\") <= 500");
                    table.CheckConstraint("CK_LeavingSigns_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_LeavingSigns_Text_length", "length(\"Text\") <= 500");
                    table.ForeignKey(
                        name: "FK_LeavingSigns_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeavingSigns_Users_DoneById",
                        column: x => x.DoneById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeavingSigns_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProjectRisks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    RaisedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedNote = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectRisks", x => x.Id);
                    table.CheckConstraint("CK_ProjectRisks_ClosedNote_length", "length(\"ClosedNote\") <= 300");
                    table.CheckConstraint("CK_ProjectRisks_Level_length", "length(\"Level\") <= 40");
                    table.CheckConstraint("CK_ProjectRisks_Measure_length", "length(\"Measure\") <= 300");
                    table.CheckConstraint("CK_ProjectRisks_Text_length", "length(\"Text\") <= 200");
                    table.ForeignKey(
                        name: "FK_ProjectRisks_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ProjectRisks_Users_ClosedById",
                        column: x => x.ClosedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProjectRisks_Users_RaisedById",
                        column: x => x.RaisedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProjectStageChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    GateEdition = table.Column<int>(type: "INTEGER", nullable: true),
                    DaysBefore = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectStageChanges", x => x.Id);
                    table.CheckConstraint("CK_ProjectStageChanges_From_length", "length(\"From\") <= 40");
                    table.CheckConstraint("CK_ProjectStageChanges_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_ProjectStageChanges_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_ProjectStageChanges_To_length", "length(\"To\") <= 40");
                    table.ForeignKey(
                        name: "FK_ProjectStageChanges_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ProjectStageChanges_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProjectTeamMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectTeamMembers", x => x.Id);
                    table.CheckConstraint("CK_ProjectTeamMembers_Duty_length", "length(\"Duty\") <= 60");
                    table.ForeignKey(
                        name: "FK_ProjectTeamMembers_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ProjectTeamMembers_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionFilings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    MonthId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Contract = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsFlagship = table.Column<bool>(type: "INTEGER", nullable: false),
                    CountedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OnceKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    FiledById = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Meeting = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Total_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Total_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    Total_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    Total_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionFilings", x => x.Id);
                    table.CheckConstraint("CK_RecognitionFilings_Contract_length", "length(\"Contract\") <= 40");
                    table.CheckConstraint("CK_RecognitionFilings_Evidence_length", "length(\"Evidence\") <= 1000");
                    table.CheckConstraint("CK_RecognitionFilings_Meeting_length", "length(\"Meeting\") <= 120");
                    table.CheckConstraint("CK_RecognitionFilings_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_RecognitionFilings_OnceKey_length", "length(\"OnceKey\") <= 60");
                    table.CheckConstraint("CK_RecognitionFilings_Result_length", "length(\"Result\") <= 40");
                    table.CheckConstraint("CK_RecognitionFilings_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_RecognitionFilings_Total_Currency_length", "length(\"Total_Currency\") <= 40");
                    table.ForeignKey(
                        name: "FK_RecognitionFilings_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecognitionFilings_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecognitionFilings_MonthlyRecognitions_MonthId",
                        column: x => x.MonthId,
                        principalTable: "MonthlyRecognitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecognitionFilings_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecognitionFilings_Users_CheckedById",
                        column: x => x.CheckedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecognitionFilings_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecognitionFilings_Users_FiledById",
                        column: x => x.FiledById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecognitionFilings_Users_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReferrerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IntroducedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IntroducedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                    table.CheckConstraint("CK_Referrals_Note_length", "length(\"Note\") <= 1000");
                    table.CheckConstraint("CK_Referrals_Source_length", "length(\"Source\") <= 200");
                    table.CheckConstraint("CK_Referrals_two", "\"ReferrerId\" <> \"IntroducedId\"");
                    table.ForeignKey(
                        name: "FK_Referrals_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Organisations_IntroducedId",
                        column: x => x.IntroducedId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Organisations_ReferrerId",
                        column: x => x.ReferrerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StageEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FiledById = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CheckedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageEvidence", x => x.Id);
                    table.CheckConstraint("CK_StageEvidence_Code_length", "length(\"Code\") <= 40");
                    table.CheckConstraint("CK_StageEvidence_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_StageEvidence_Note_length", "length(\"Note\") <= 300");
                    table.CheckConstraint("CK_StageEvidence_Reference_length", "length(\"Reference\") <= 200");
                    table.CheckConstraint("CK_StageEvidence_State_length", "length(\"State\") <= 40");
                    table.ForeignKey(
                        name: "FK_StageEvidence_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_StageEvidence_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StageEvidence_Users_CheckedById",
                        column: x => x.CheckedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StageEvidence_Users_FiledById",
                        column: x => x.FiledById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VisitedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                    table.CheckConstraint("CK_Visits_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_Visits_Note_length", "length(\"Note\") <= 2000");
                    table.CheckConstraint("CK_Visits_Place_length", "length(\"Place\") <= 100");
                    table.ForeignKey(
                        name: "FK_Visits_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAttendees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Presence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendees", x => x.Id);
                    table.CheckConstraint("CK_MeetingAttendees_Presence_length", "length(\"Presence\") <= 40");
                    table.ForeignKey(
                        name: "FK_MeetingAttendees_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingAttendees_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingTopics",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingTopics", x => x.Id);
                    table.CheckConstraint("CK_MeetingTopics_Title_length", "length(\"Title\") <= 120");
                    table.ForeignKey(
                        name: "FK_MeetingTopics_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    GiverId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InstructionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LimitAmount = table.Column<int>(type: "INTEGER", nullable: false),
                    LimitUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DueSortMoment = table.Column<long>(type: "INTEGER", nullable: false),
                    AwaitsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAmount = table.Column<int>(type: "INTEGER", nullable: true),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    StoppedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Told = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NextNoticeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => x.Id);
                    table.CheckConstraint("CK_Tasks_Limit", "\"LimitAmount\" BETWEEN 1 AND 999");
                    table.CheckConstraint("CK_Tasks_LimitUnit_length", "length(\"LimitUnit\") <= 40");
                    table.CheckConstraint("CK_Tasks_Note_length", "length(\"Note\") <= 2000");
                    table.CheckConstraint("CK_Tasks_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_Tasks_Title_length", "length(\"Title\") <= 120");
                    table.CheckConstraint("CK_Tasks_Told_length", "length(\"Told\") <= 40");
                    table.ForeignKey(
                        name: "FK_Tasks_Instructions_InstructionId",
                        column: x => x.InstructionId,
                        principalTable: "Instructions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_Users_AskedById",
                        column: x => x.AskedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_Users_AwaitsId",
                        column: x => x.AwaitsId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_Users_GiverId",
                        column: x => x.GiverId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MetricTargets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MetricTargets", x => x.Id);
                    table.CheckConstraint("CK_MetricTargets_value", "\"Value\" > 0");
                    table.CheckConstraint("CK_MetricTargets_year", "\"Year\" BETWEEN 2000 AND 2100");
                    table.ForeignKey(
                        name: "FK_MetricTargets_MetricCards_CardId",
                        column: x => x.CardId,
                        principalTable: "MetricCards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CheckedTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300000, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckedTexts", x => x.Id);
                    table.CheckConstraint("CK_CheckedTexts_Text_length", "length(\"Text\") <= 300000");
                    table.CheckConstraint("CK_CheckedTexts_Title_length", "length(\"Title\") <= 120");
                    table.ForeignKey(
                        name: "FK_CheckedTexts_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckedTexts_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Commitments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SettledById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => x.Id);
                    table.CheckConstraint("CK_Commitments_Evidence_length", "length(\"Evidence\") <= 300");
                    table.CheckConstraint("CK_Commitments_Outcome_length", "length(\"Outcome\") <= 1000");
                    table.CheckConstraint("CK_Commitments_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_Commitments_Text_length", "length(\"Text\") <= 500");
                    table.ForeignKey(
                        name: "FK_Commitments_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Commitments_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Commitments_Users_SettledById",
                        column: x => x.SettledById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplyAnnexes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyAnnexes", x => x.Id);
                    table.CheckConstraint("CK_ReplyAnnexes_Text_length", "length(\"Text\") <= 20000");
                    table.CheckConstraint("CK_ReplyAnnexes_Title_length", "length(\"Title\") <= 80");
                    table.ForeignKey(
                        name: "FK_ReplyAnnexes_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReplyCoSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Agrees = table.Column<bool>(type: "INTEGER", nullable: true),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyCoSignatures", x => x.Id);
                    table.CheckConstraint("CK_ReplyCoSignatures_Opinion_length", "length(\"Opinion\") <= 1000");
                    table.ForeignKey(
                        name: "FK_ReplyCoSignatures_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReplyCoSignatures_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReplyCoSignatures_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplyDeliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProposerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReceivedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyDeliveries", x => x.Id);
                    table.CheckConstraint("CK_ReplyDeliveries_ReceivedBy_length", "length(\"ReceivedBy\") <= 60");
                    table.CheckConstraint("CK_ReplyDeliveries_To_length", "length(\"To\") <= 200");
                    table.ForeignKey(
                        name: "FK_ReplyDeliveries_Proposers_ProposerId",
                        column: x => x.ProposerId,
                        principalTable: "Proposers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReplyDeliveries_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplyEditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300000, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyEditions", x => x.Id);
                    table.CheckConstraint("CK_ReplyEditions_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_ReplyEditions_Text_length", "length(\"Text\") <= 300000");
                    table.ForeignKey(
                        name: "FK_ReplyEditions_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReplyEditions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplyEvaluationLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyEvaluationLinks", x => x.Id);
                    table.CheckConstraint("CK_ReplyEvaluationLinks_Hash_length", "length(\"Hash\") <= 44");
                    table.ForeignKey(
                        name: "FK_ReplyEvaluationLinks_Proposers_ProposerId",
                        column: x => x.ProposerId,
                        principalTable: "Proposers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReplyEvaluationLinks_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReplyEvaluations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Satisfaction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyEvaluations", x => x.Id);
                    table.CheckConstraint("CK_ReplyEvaluations_Comment_length", "length(\"Comment\") <= 1000");
                    table.CheckConstraint("CK_ReplyEvaluations_Satisfaction_length", "length(\"Satisfaction\") <= 40");
                    table.CheckConstraint("CK_ReplyEvaluations_Way_length", "length(\"Way\") <= 40");
                    table.ForeignKey(
                        name: "FK_ReplyEvaluations_Proposers_ProposerId",
                        column: x => x.ProposerId,
                        principalTable: "Proposers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReplyEvaluations_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReplyEvaluations_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplySections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PointId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplySections", x => x.Id);
                    table.CheckConstraint("CK_ReplySections_Category_length", "length(\"Category\") <= 40");
                    table.CheckConstraint("CK_ReplySections_Heading_length", "length(\"Heading\") <= 120");
                    table.ForeignKey(
                        name: "FK_ReplySections_ProposalPoints_PointId",
                        column: x => x.PointId,
                        principalTable: "ProposalPoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReplySections_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SealedLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Word = table.Column<byte[]>(type: "BLOB", maxLength: 20971520, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", maxLength: 100000, nullable: true),
                    SignedAs = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedLetters", x => x.Id);
                    table.CheckConstraint("CK_SealedLetters_Sha256_length", "length(\"Sha256\") <= 64");
                    table.CheckConstraint("CK_SealedLetters_SignedAs_length", "length(\"SignedAs\") <= 300");
                    table.ForeignKey(
                        name: "FK_SealedLetters_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportFillings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BlankId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FilledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FilledById = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 10000000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFillings", x => x.Id);
                    table.CheckConstraint("CK_ReportFillings_Content_length", "length(\"Content\") <= 10000000");
                    table.CheckConstraint("CK_ReportFillings_Period_length", "length(\"Period\") <= 10");
                    table.CheckConstraint("CK_ReportFillings_Reason_length", "length(\"Reason\") <= 300");
                    table.ForeignKey(
                        name: "FK_ReportFillings_Files_BlankId",
                        column: x => x.BlankId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportFillings_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportFillings_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportFillings_ReportForms_FormId",
                        column: x => x.FormId,
                        principalTable: "ReportForms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportFillings_Users_FilledById",
                        column: x => x.FilledById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportMappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TableName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DayColumn = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Span = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SumColumn = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Typed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    BlockRows = table.Column<int>(type: "INTEGER", nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportMappings", x => x.Id);
                    table.CheckConstraint("CK_ReportMappings_Columns_length", "length(\"Columns\") <= 4000");
                    table.CheckConstraint("CK_ReportMappings_DayColumn_length", "length(\"DayColumn\") <= 60");
                    table.CheckConstraint("CK_ReportMappings_Label_length", "length(\"Label\") <= 100");
                    table.CheckConstraint("CK_ReportMappings_Metric_length", "length(\"Metric\") <= 60");
                    table.CheckConstraint("CK_ReportMappings_Place_length", "length(\"Place\") <= 120");
                    table.CheckConstraint("CK_ReportMappings_Query_length", "length(\"Query\") <= 2000");
                    table.CheckConstraint("CK_ReportMappings_Source_length", "length(\"Source\") <= 40");
                    table.CheckConstraint("CK_ReportMappings_Span_length", "length(\"Span\") <= 40");
                    table.CheckConstraint("CK_ReportMappings_SumColumn_length", "length(\"SumColumn\") <= 60");
                    table.CheckConstraint("CK_ReportMappings_TableName_length", "length(\"TableName\") <= 60");
                    table.CheckConstraint("CK_ReportMappings_Typed_length", "length(\"Typed\") <= 40");
                    table.CheckConstraint("CK_ReportMappings_Unit_length", "length(\"Unit\") <= 40");
                    table.ForeignKey(
                        name: "FK_ReportMappings_ReportForms_FormId",
                        column: x => x.FormId,
                        principalTable: "ReportForms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OfficeReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TemplateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExcelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 5000000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeReports", x => x.Id);
                    table.CheckConstraint("CK_OfficeReports_Content_length", "length(\"Content\") <= 5000000");
                    table.CheckConstraint("CK_OfficeReports_Period_length", "length(\"Period\") <= 10");
                    table.CheckConstraint("CK_OfficeReports_Reason_length", "length(\"Reason\") <= 300");
                    table.CheckConstraint("CK_OfficeReports_Title_length", "length(\"Title\") <= 200");
                    table.ForeignKey(
                        name: "FK_OfficeReports_Files_ExcelId",
                        column: x => x.ExcelId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeReports_Files_WordId",
                        column: x => x.WordId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeReports_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeReports_ReportTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "ReportTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeReports_Users_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportSections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TemplateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Metrics = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    TableName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DayColumn = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Hint = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSections", x => x.Id);
                    table.CheckConstraint("CK_ReportSections_DayColumn_length", "length(\"DayColumn\") <= 60");
                    table.CheckConstraint("CK_ReportSections_Heading_length", "length(\"Heading\") <= 60");
                    table.CheckConstraint("CK_ReportSections_Hint_length", "length(\"Hint\") <= 300");
                    table.CheckConstraint("CK_ReportSections_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_ReportSections_Metrics_length", "length(\"Metrics\") <= 4000");
                    table.CheckConstraint("CK_ReportSections_Query_length", "length(\"Query\") <= 2000");
                    table.CheckConstraint("CK_ReportSections_TableName_length", "length(\"TableName\") <= 60");
                    table.ForeignKey(
                        name: "FK_ReportSections_ReportTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "ReportTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Actuals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: true),
                    Worth = table.Column<long>(type: "INTEGER", nullable: false),
                    IsAtLeast = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Permission = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sum_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Sum_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    Sum_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    Sum_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actuals", x => x.Id);
                    table.CheckConstraint("CK_Actuals_Measure_length", "length(\"Measure\") <= 40");
                    table.CheckConstraint("CK_Actuals_Permission_length", "length(\"Permission\") <= 200");
                    table.CheckConstraint("CK_Actuals_Source_length", "length(\"Source\") <= 40");
                    table.CheckConstraint("CK_Actuals_SourceNote_length", "length(\"SourceNote\") <= 200");
                    table.CheckConstraint("CK_Actuals_Sum_Currency_length", "length(\"Sum_Currency\") <= 40");
                    table.ForeignKey(
                        name: "FK_Actuals_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Actuals_InvestmentProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Actuals_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CityPromises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Conditions = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsTiedToTax = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsTiedToRegistration = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsTiedToStaying = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOpenToAll = table.Column<bool>(type: "INTEGER", nullable: false),
                    Colour = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DraftingUnit = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    FairReviewBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    FairReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FairConclusion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ExceptionClause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ExceptionEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LegalReviewBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    LegalReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LegalReviewPassed = table.Column<bool>(type: "INTEGER", nullable: true),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Limit_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Limit_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    Limit_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    Limit_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CityPromises", x => x.Id);
                    table.CheckConstraint("CK_CityPromises_Colour_length", "length(\"Colour\") <= 40");
                    table.CheckConstraint("CK_CityPromises_Conditions_length", "length(\"Conditions\") <= 1000");
                    table.CheckConstraint("CK_CityPromises_DraftingUnit_length", "length(\"DraftingUnit\") <= 120");
                    table.CheckConstraint("CK_CityPromises_ExceptionClause_length", "length(\"ExceptionClause\") <= 500");
                    table.CheckConstraint("CK_CityPromises_FairConclusion_length", "length(\"FairConclusion\") <= 40");
                    table.CheckConstraint("CK_CityPromises_FairReviewBy_length", "length(\"FairReviewBy\") <= 120");
                    table.CheckConstraint("CK_CityPromises_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_CityPromises_LegalBasis_length", "length(\"LegalBasis\") <= 500");
                    table.CheckConstraint("CK_CityPromises_LegalReviewBy_length", "length(\"LegalReviewBy\") <= 120");
                    table.CheckConstraint("CK_CityPromises_Limit_Currency_length", "length(\"Limit_Currency\") <= 40");
                    table.CheckConstraint("CK_CityPromises_Text_length", "length(\"Text\") <= 1000");
                    table.ForeignKey(
                        name: "FK_CityPromises_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CityPromises_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PromisedValues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: true),
                    Worth = table.Column<long>(type: "INTEGER", nullable: false),
                    AlertedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Sum_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Sum_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    Sum_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    Sum_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromisedValues", x => x.Id);
                    table.CheckConstraint("CK_PromisedValues_Measure_length", "length(\"Measure\") <= 40");
                    table.CheckConstraint("CK_PromisedValues_Sum_Currency_length", "length(\"Sum_Currency\") <= 40");
                    table.ForeignKey(
                        name: "FK_PromisedValues_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewConditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    DutyId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewConditions", x => x.Id);
                    table.CheckConstraint("CK_ReviewConditions_Text_length", "length(\"Text\") <= 200");
                    table.ForeignKey(
                        name: "FK_ReviewConditions_JointReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "JointReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReviewConditions_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewOpinions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topics = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Given = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    GivenById = table.Column<Guid>(type: "TEXT", nullable: true),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DutyId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewOpinions", x => x.Id);
                    table.CheckConstraint("CK_ReviewOpinions_Given_length", "length(\"Given\") <= 40");
                    table.CheckConstraint("CK_ReviewOpinions_Topics_length", "length(\"Topics\") <= 300");
                    table.CheckConstraint("CK_ReviewOpinions_Words_length", "length(\"Words\") <= 1000");
                    table.ForeignKey(
                        name: "FK_ReviewOpinions_JointReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "JointReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReviewOpinions_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewOpinions_Users_GivenById",
                        column: x => x.GivenById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventGuests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Company = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Post = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ConsentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsEnglish = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeptUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PassHash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: true),
                    CheckedInAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CheckedInById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DutyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventGuests", x => x.Id);
                    table.CheckConstraint("CK_EventGuests_Company_length", "length(\"Company\") <= 120");
                    table.CheckConstraint("CK_EventGuests_Email_length", "length(\"Email\") <= 120");
                    table.CheckConstraint("CK_EventGuests_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_EventGuests_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_EventGuests_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_EventGuests_PassHash_length", "length(\"PassHash\") <= 44");
                    table.CheckConstraint("CK_EventGuests_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_EventGuests_Post_length", "length(\"Post\") <= 60");
                    table.CheckConstraint("CK_EventGuests_State_length", "length(\"State\") <= 40");
                    table.ForeignKey(
                        name: "FK_EventGuests_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventGuests_PromotionEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "PromotionEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventGuests_Users_CheckedInById",
                        column: x => x.CheckedInById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventGuests_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    HolderLeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HolderProjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Investor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    CodeName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReferredBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Product = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    FirstContactOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    FixedAssets_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FixedAssets_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    FixedAssets_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    FixedAssets_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TotalInvestment_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TotalInvestment_Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    TotalInvestment_RateMicros = table.Column<long>(type: "INTEGER", nullable: true),
                    TotalInvestment_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadCases", x => x.Id);
                    table.CheckConstraint("CK_LeadCases_CodeName_length", "length(\"CodeName\") <= 120");
                    table.CheckConstraint("CK_LeadCases_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_LeadCases_Decision_length", "length(\"Decision\") <= 40");
                    table.CheckConstraint("CK_LeadCases_Evidence_length", "length(\"Evidence\") <= 1000");
                    table.CheckConstraint("CK_LeadCases_FixedAssets_Currency_length", "length(\"FixedAssets_Currency\") <= 40");
                    table.CheckConstraint("CK_LeadCases_Investor_length", "length(\"Investor\") <= 120");
                    table.CheckConstraint("CK_LeadCases_Name_length", "length(\"Name\") <= 120");
                    table.CheckConstraint("CK_LeadCases_Number_length", "length(\"Number\") <= 12");
                    table.CheckConstraint("CK_LeadCases_Origin_length", "length(\"Origin\") <= 40");
                    table.CheckConstraint("CK_LeadCases_Product_length", "length(\"Product\") <= 300");
                    table.CheckConstraint("CK_LeadCases_Reason_length", "length(\"Reason\") <= 500");
                    table.CheckConstraint("CK_LeadCases_ReferredBy_length", "length(\"ReferredBy\") <= 120");
                    table.CheckConstraint("CK_LeadCases_Summary_length", "length(\"Summary\") <= 2000");
                    table.CheckConstraint("CK_LeadCases_TotalInvestment_Currency_length", "length(\"TotalInvestment_Currency\") <= 40");
                    table.ForeignKey(
                        name: "FK_LeadCases_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadCases_InvestmentProjects_HolderProjectId",
                        column: x => x.HolderProjectId,
                        principalTable: "InvestmentProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadCases_Leads_HolderLeadId",
                        column: x => x.HolderLeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadCases_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadCases_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadCases_Users_AskedById",
                        column: x => x.AskedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadCases_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Core = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadMarks", x => x.Id);
                    table.CheckConstraint("CK_LeadMarks_Core_length", "length(\"Core\") <= 240");
                    table.CheckConstraint("CK_LeadMarks_Key_length", "length(\"Key\") <= 400");
                    table.ForeignKey(
                        name: "FK_LeadMarks_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeadShares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadShares", x => x.Id);
                    table.CheckConstraint("CK_LeadShares_Percent", "\"Percent\" BETWEEN 1 AND 99");
                    table.ForeignKey(
                        name: "FK_LeadShares_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LeadShares_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadSteps", x => x.Id);
                    table.CheckConstraint("CK_LeadSteps_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_LeadSteps_Note_length", "length(\"Note\") <= 1000");
                    table.ForeignKey(
                        name: "FK_LeadSteps_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LeadSteps_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssuedPoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MonthId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FilingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    Tenths = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuedPoints_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedPoints_MonthlyRecognitions_MonthId",
                        column: x => x.MonthId,
                        principalTable: "MonthlyRecognitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_IssuedPoints_RecognitionFilings_FilingId",
                        column: x => x.FilingId,
                        principalTable: "RecognitionFilings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedPoints_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralFilings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReferrerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    Product = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FiledById = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LinkHash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: true),
                    LinkUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SignedAs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProtectedUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExtended = table.Column<bool>(type: "INTEGER", nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralFilings", x => x.Id);
                    table.CheckConstraint("CK_ReferralFilings_Company_length", "length(\"Company\") <= 120");
                    table.CheckConstraint("CK_ReferralFilings_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_ReferralFilings_LinkHash_length", "length(\"LinkHash\") <= 44");
                    table.CheckConstraint("CK_ReferralFilings_Note_length", "length(\"Note\") <= 1000");
                    table.CheckConstraint("CK_ReferralFilings_Product_length", "length(\"Product\") <= 300");
                    table.CheckConstraint("CK_ReferralFilings_Reason_length", "length(\"Reason\") <= 500");
                    table.CheckConstraint("CK_ReferralFilings_SignedAs_length", "length(\"SignedAs\") <= 60");
                    table.CheckConstraint("CK_ReferralFilings_SignedBy_length", "length(\"SignedBy\") <= 60");
                    table.CheckConstraint("CK_ReferralFilings_State_length", "length(\"State\") <= 40");
                    table.ForeignKey(
                        name: "FK_ReferralFilings_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralFilings_Organisations_ReferrerId",
                        column: x => x.ReferrerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralFilings_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralFilings_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralFilings_Users_FiledById",
                        column: x => x.FiledById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralRewards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferrerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchemeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralRewards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralRewards_Organisations_ReferrerId",
                        column: x => x.ReferrerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralRewards_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralRewards_RewardSchemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "RewardSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralRewards_Users_OpenedById",
                        column: x => x.OpenedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralThanks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralThanks", x => x.Id);
                    table.CheckConstraint("CK_ReferralThanks_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_ReferralThanks_Text_length", "length(\"Text\") <= 300");
                    table.ForeignKey(
                        name: "FK_ReferralThanks_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReferralThanks_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TopicId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    TaskId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingDecisions", x => x.Id);
                    table.CheckConstraint("CK_MeetingDecisions_Text_length", "length(\"Text\") <= 1000");
                    table.ForeignKey(
                        name: "FK_MeetingDecisions_MeetingTopics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "MeetingTopics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingDecisions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingDecisions_Tasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "Tasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaskEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Amount = table.Column<int>(type: "INTEGER", nullable: true),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskEvents", x => x.Id);
                    table.CheckConstraint("CK_TaskEvents_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_TaskEvents_Reason_length", "length(\"Reason\") <= 40");
                    table.CheckConstraint("CK_TaskEvents_Words_length", "length(\"Words\") <= 1000");
                    table.ForeignKey(
                        name: "FK_TaskEvents_Tasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "Tasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TaskEvents_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TaskEvents_Users_ToId",
                        column: x => x.ToId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FindingJudgements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TextId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Excerpt = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsAccepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingJudgements", x => x.Id);
                    table.CheckConstraint("CK_FindingJudgements_Excerpt_length", "length(\"Excerpt\") <= 40");
                    table.CheckConstraint("CK_FindingJudgements_Reason_length", "length(\"Reason\") <= 200");
                    table.CheckConstraint("CK_FindingJudgements_Rule_length", "length(\"Rule\") <= 40");
                    table.ForeignKey(
                        name: "FK_FindingJudgements_CheckedTexts_TextId",
                        column: x => x.TextId,
                        principalTable: "CheckedTexts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FindingJudgements_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplyBlocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BeginsParagraph = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Seen = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Said = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyBlocks", x => x.Id);
                    table.CheckConstraint("CK_ReplyBlocks_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_ReplyBlocks_Metric_length", "length(\"Metric\") <= 60");
                    table.CheckConstraint("CK_ReplyBlocks_Said_length", "length(\"Said\") <= 4000");
                    table.CheckConstraint("CK_ReplyBlocks_Seen_length", "length(\"Seen\") <= 4000");
                    table.CheckConstraint("CK_ReplyBlocks_Source_length", "length(\"Source\") <= 40");
                    table.CheckConstraint("CK_ReplyBlocks_Text_length", "length(\"Text\") <= 2000");
                    table.ForeignKey(
                        name: "FK_ReplyBlocks_ReplySections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "ReplySections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CityPayments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PromiseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsClawback = table.Column<bool>(type: "INTEGER", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Sum_Currency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sum_Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    Sum_RateMicros = table.Column<long>(type: "INTEGER", nullable: false),
                    Sum_RateOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CityPayments", x => x.Id);
                    table.CheckConstraint("CK_CityPayments_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_CityPayments_Sum_Currency_length", "length(\"Sum_Currency\") <= 40");
                    table.ForeignKey(
                        name: "FK_CityPayments_CityPromises_PromiseId",
                        column: x => x.PromiseId,
                        principalTable: "CityPromises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CityPayments_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralFilingMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FilingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Core = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralFilingMarks", x => x.Id);
                    table.CheckConstraint("CK_ReferralFilingMarks_Core_length", "length(\"Core\") <= 240");
                    table.CheckConstraint("CK_ReferralFilingMarks_Key_length", "length(\"Key\") <= 400");
                    table.ForeignKey(
                        name: "FK_ReferralFilingMarks_ReferralFilings_FilingId",
                        column: x => x.FilingId,
                        principalTable: "ReferralFilings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RewardInstalments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RewardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BaseMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    PaidById = table.Column<Guid>(type: "TEXT", nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Voucher = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RewardInstalments", x => x.Id);
                    table.CheckConstraint("CK_RewardInstalments_Note_length", "length(\"Note\") <= 300");
                    table.CheckConstraint("CK_RewardInstalments_Stage_length", "length(\"Stage\") <= 40");
                    table.CheckConstraint("CK_RewardInstalments_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_RewardInstalments_Voucher_length", "length(\"Voucher\") <= 60");
                    table.ForeignKey(
                        name: "FK_RewardInstalments_ReferralRewards_RewardId",
                        column: x => x.RewardId,
                        principalTable: "ReferralRewards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RewardInstalments_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RewardInstalments_Users_PaidById",
                        column: x => x.PaidById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RewardInstalments_Users_ProposedById",
                        column: x => x.ProposedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeputyId_To",
                table: "Absences",
                columns: new[] { "DeputyId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_From_Id",
                table: "Absences",
                columns: new[] { "From", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_UserId_To",
                table: "Absences",
                columns: new[] { "UserId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviewLines_DecidedById",
                table: "AccessReviewLines",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviewLines_Decision_NameSortKey_Id",
                table: "AccessReviewLines",
                columns: new[] { "Decision", "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviewLines_NameSortKey_Id",
                table: "AccessReviewLines",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviewLines_ReviewId_NameSortKey_Id",
                table: "AccessReviewLines",
                columns: new[] { "ReviewId", "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviewLines_ReviewId_UserId",
                table: "AccessReviewLines",
                columns: new[] { "ReviewId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviewLines_UserId",
                table: "AccessReviewLines",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviews_FinishedById",
                table: "AccessReviews",
                column: "FinishedById");

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviews_StartedAt_Id",
                table: "AccessReviews",
                columns: new[] { "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviews_StartedById",
                table: "AccessReviews",
                column: "StartedById");

            migrationBuilder.CreateIndex(
                name: "IX_Actuals_AgreementId_Measure_Year",
                table: "Actuals",
                columns: new[] { "AgreementId", "Measure", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Actuals_ChangedAt_Id",
                table: "Actuals",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Actuals_Measure_ChangedAt_Id",
                table: "Actuals",
                columns: new[] { "Measure", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Actuals_ProjectId",
                table: "Actuals",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Actuals_RecordedById",
                table: "Actuals",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Actuals_Source_ChangedAt_Id",
                table: "Actuals",
                columns: new[] { "Source", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_ChangedAt_Id",
                table: "Agreements",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_Kind_ChangedAt_Id",
                table: "Agreements",
                columns: new[] { "Kind", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_ProjectId",
                table: "Agreements",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_RecordedById",
                table: "Agreements",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_Hash",
                table: "ApiTokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_UserId",
                table: "ApiTokens",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorName_At_Id",
                table: "AuditEntries",
                columns: new[] { "ActorName", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At_Id",
                table: "AuditEntries",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Entity_At_Id",
                table: "AuditEntries",
                columns: new[] { "Entity", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_RootId_Id",
                table: "AuditEntries",
                columns: new[] { "RootId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_What_At_Id",
                table: "AuditEntries",
                columns: new[] { "What", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditSeals_EntryId",
                table: "AuditSeals",
                column: "EntryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarLinks_Hash",
                table: "CalendarLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarLinks_UserId",
                table: "CalendarLinks",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarYears_Year",
                table: "CalendarYears",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckedTexts_ById_At_Id",
                table: "CheckedTexts",
                columns: new[] { "ById", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckedTexts_ReplyId",
                table: "CheckedTexts",
                column: "ReplyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CityPayments_ById",
                table: "CityPayments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CityPayments_PromiseId",
                table: "CityPayments",
                column: "PromiseId");

            migrationBuilder.CreateIndex(
                name: "IX_CityPromises_AgreementId",
                table: "CityPromises",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_CityPromises_ChangedAt_Id",
                table: "CityPromises",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CityPromises_Colour_ChangedAt_Id",
                table: "CityPromises",
                columns: new[] { "Colour", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CityPromises_Kind_ChangedAt_Id",
                table: "CityPromises",
                columns: new[] { "Kind", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CityPromises_RecordedById",
                table: "CityPromises",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ById",
                table: "Comments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_RecordId_At_Id",
                table: "Comments",
                columns: new[] { "RecordId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_ChangedAt_Id",
                table: "Commitments",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_OfficeId",
                table: "Commitments",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_ReplyId_Id",
                table: "Commitments",
                columns: new[] { "ReplyId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_SettledById",
                table: "Commitments",
                column: "SettledById");

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_State_ChangedAt_Id",
                table: "Commitments",
                columns: new[] { "State", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Channel_CreatedAt_Id",
                table: "Deliveries",
                columns: new[] { "Channel", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Channel_State_NotBefore_Id",
                table: "Deliveries",
                columns: new[] { "Channel", "State", "NotBefore", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_CreatedAt_Id",
                table: "Deliveries",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_MessageId_Channel",
                table: "Deliveries",
                columns: new[] { "MessageId", "Channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_ParcelId",
                table: "Deliveries",
                column: "ParcelId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_CreatedAt_Id",
                table: "Deliveries",
                columns: new[] { "State", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_LeaseUntil",
                table: "Deliveries",
                columns: new[] { "State", "LeaseUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_UserId_Channel_State_NotBefore",
                table: "Deliveries",
                columns: new[] { "UserId", "Channel", "State", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_Districts_CountedWithId",
                table: "Districts",
                column: "CountedWithId");

            migrationBuilder.CreateIndex(
                name: "IX_Districts_Name",
                table: "Districts",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Districts_Order_Id",
                table: "Districts",
                columns: new[] { "Order", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateSuggestions_FirstId_SecondId",
                table: "DuplicateSuggestions",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateSuggestions_FoundAt_Id",
                table: "DuplicateSuggestions",
                columns: new[] { "FoundAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateSuggestions_Rank_Id",
                table: "DuplicateSuggestions",
                columns: new[] { "Rank", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateSuggestions_SecondId",
                table: "DuplicateSuggestions",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateSuggestions_State_Rank_Id",
                table: "DuplicateSuggestions",
                columns: new[] { "State", "Rank", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EventGuests_CheckedInById",
                table: "EventGuests",
                column: "CheckedInById");

            migrationBuilder.CreateIndex(
                name: "IX_EventGuests_EventId_RecordedAt_Id",
                table: "EventGuests",
                columns: new[] { "EventId", "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EventGuests_KeptUntil",
                table: "EventGuests",
                column: "KeptUntil");

            migrationBuilder.CreateIndex(
                name: "IX_EventGuests_LeadId",
                table: "EventGuests",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_EventGuests_PassHash",
                table: "EventGuests",
                column: "PassHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventGuests_RecordedAt_Id",
                table: "EventGuests",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EventGuests_RecordedById",
                table: "EventGuests",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_Currency_On",
                table: "ExchangeRates",
                columns: new[] { "Currency", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_Currency_On_Id",
                table: "ExchangeRates",
                columns: new[] { "Currency", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_On_Id",
                table: "ExchangeRates",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Files_PreviousId",
                table: "Files",
                column: "PreviousId");

            migrationBuilder.CreateIndex(
                name: "IX_Files_RecordKind_RecordId_State_Id",
                table: "Files",
                columns: new[] { "RecordKind", "RecordId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Files_SeriesId_Number",
                table: "Files",
                columns: new[] { "SeriesId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Files_State_UploadedAt_Id",
                table: "Files",
                columns: new[] { "State", "UploadedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Files_UploadedById",
                table: "Files",
                column: "UploadedById");

            migrationBuilder.CreateIndex(
                name: "IX_FindingJudgements_ById",
                table: "FindingJudgements",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_FindingJudgements_TextId_Rule_Excerpt",
                table: "FindingJudgements",
                columns: new[] { "TextId", "Rule", "Excerpt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Follows_RecordId_UserId",
                table: "Follows",
                columns: new[] { "RecordId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Follows_UserId_Since_Id",
                table: "Follows",
                columns: new[] { "UserId", "Since", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Forecasts_ChangedAt_Id",
                table: "Forecasts",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Forecasts_Measure_ChangedAt_Id",
                table: "Forecasts",
                columns: new[] { "Measure", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Forecasts_ProjectId",
                table: "Forecasts",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Forecasts_RecordedById",
                table: "Forecasts",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_GateEditions_Kind_Number",
                table: "GateEditions",
                columns: new[] { "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GateEditions_PublishedById",
                table: "GateEditions",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_GateRequirements_EditionId_Stage_Code",
                table: "GateRequirements",
                columns: new[] { "EditionId", "Stage", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GateSkips_AskedById",
                table: "GateSkips",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_GateSkips_DecidedById",
                table: "GateSkips",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_GateSkips_ProjectId",
                table: "GateSkips",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_GrowthRecords_ChangedAt_Id",
                table: "GrowthRecords",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_GrowthRecords_CounterpartyId",
                table: "GrowthRecords",
                column: "CounterpartyId");

            migrationBuilder.CreateIndex(
                name: "IX_GrowthRecords_Kind_ChangedAt_Id",
                table: "GrowthRecords",
                columns: new[] { "Kind", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_GrowthRecords_OrganisationId",
                table: "GrowthRecords",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_GrowthRecords_ProjectId",
                table: "GrowthRecords",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_GrowthRecords_RecordedById",
                table: "GrowthRecords",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ImportHeads_UserId_Table_Text",
                table: "ImportHeads",
                columns: new[] { "UserId", "Table", "Text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRows_ImportId_State_Number",
                table: "ImportRows",
                columns: new[] { "ImportId", "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRows_RecordId",
                table: "ImportRows",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_ClearedAt_CreatedAt_Id",
                table: "ImportRuns",
                columns: new[] { "ClearedAt", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_UserId_Table_CreatedAt_Id",
                table: "ImportRuns",
                columns: new[] { "UserId", "Table", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Instructions_ChangedAt_Id",
                table: "Instructions",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Instructions_GivenOn_Id",
                table: "Instructions",
                columns: new[] { "GivenOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Instructions_LeaderId",
                table: "Instructions",
                column: "LeaderId");

            migrationBuilder.CreateIndex(
                name: "IX_Instructions_OfficeId",
                table: "Instructions",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Instructions_RecordedById",
                table: "Instructions",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Instructions_RecordId",
                table: "Instructions",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_Instructions_State_GivenOn_Id",
                table: "Instructions",
                columns: new[] { "State", "GivenOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_BegunById",
                table: "InvestmentProjects",
                column: "BegunById");

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_ChangedAt_Id_DistrictId_OfficeId",
                table: "InvestmentProjects",
                columns: new[] { "ChangedAt", "Id", "DistrictId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_DistrictId_ChangedAt_Id_OfficeId",
                table: "InvestmentProjects",
                columns: new[] { "DistrictId", "ChangedAt", "Id", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_DistrictId_NameSortKey_Id",
                table: "InvestmentProjects",
                columns: new[] { "DistrictId", "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_DistrictId_TotalSortValue_Id",
                table: "InvestmentProjects",
                columns: new[] { "DistrictId", "TotalSortValue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_ExpectedOn_State_StageSortValue_Likelihood_TotalSortValue_DistrictId_OfficeId_Id",
                table: "InvestmentProjects",
                columns: new[] { "ExpectedOn", "State", "StageSortValue", "Likelihood", "TotalSortValue", "DistrictId", "OfficeId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_Id_DistrictId_OfficeId",
                table: "InvestmentProjects",
                columns: new[] { "Id", "DistrictId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_InvestorId",
                table: "InvestmentProjects",
                column: "InvestorId");

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_IsFlagship_ChangedAt_Id_DistrictId_OfficeId",
                table: "InvestmentProjects",
                columns: new[] { "IsFlagship", "ChangedAt", "Id", "DistrictId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_IsFlagship_TotalSortValue_Id",
                table: "InvestmentProjects",
                columns: new[] { "IsFlagship", "TotalSortValue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_NameSortKey_Id",
                table: "InvestmentProjects",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_OfficeId",
                table: "InvestmentProjects",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_OwnerId",
                table: "InvestmentProjects",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_Stage_ChangedAt_Id_DistrictId_OfficeId",
                table: "InvestmentProjects",
                columns: new[] { "Stage", "ChangedAt", "Id", "DistrictId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_Stage_Kind_State_TotalSortValue_DistrictId_OfficeId_Id",
                table: "InvestmentProjects",
                columns: new[] { "Stage", "Kind", "State", "TotalSortValue", "DistrictId", "OfficeId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_Stage_NameSortKey_Id",
                table: "InvestmentProjects",
                columns: new[] { "Stage", "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_Stage_TotalSortValue_Id",
                table: "InvestmentProjects",
                columns: new[] { "Stage", "TotalSortValue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_StageSortValue_Id",
                table: "InvestmentProjects",
                columns: new[] { "StageSortValue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_TaskForceOfficeId",
                table: "InvestmentProjects",
                column: "TaskForceOfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_InvestmentProjects_TotalSortValue_Id_DistrictId_OfficeId",
                table: "InvestmentProjects",
                columns: new[] { "TotalSortValue", "Id", "DistrictId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPoints_DistrictId",
                table: "IssuedPoints",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPoints_FilingId",
                table: "IssuedPoints",
                column: "FilingId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPoints_MonthId",
                table: "IssuedPoints",
                column: "MonthId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPoints_UserId",
                table: "IssuedPoints",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_CreatedAt_Id",
                table: "Jobs",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_Slot",
                table: "Jobs",
                column: "Slot",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_State_CreatedAt_Id",
                table: "Jobs",
                columns: new[] { "State", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_State_RunAt_Id",
                table: "Jobs",
                columns: new[] { "State", "RunAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_UserId_CreatedAt_Id",
                table: "Jobs",
                columns: new[] { "UserId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JointReviews_AppliedAt_Id",
                table: "JointReviews",
                columns: new[] { "AppliedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JointReviews_AppliedById",
                table: "JointReviews",
                column: "AppliedById");

            migrationBuilder.CreateIndex(
                name: "IX_JointReviews_ConcludedById",
                table: "JointReviews",
                column: "ConcludedById");

            migrationBuilder.CreateIndex(
                name: "IX_JointReviews_DistrictId_AppliedAt_Id",
                table: "JointReviews",
                columns: new[] { "DistrictId", "AppliedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JointReviews_MeetingOn_Id",
                table: "JointReviews",
                columns: new[] { "MeetingOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JointReviews_OfficeId",
                table: "JointReviews",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_JointReviews_OpenFor",
                table: "JointReviews",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JointReviews_ProjectId",
                table: "JointReviews",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_JointReviews_State_AppliedAt_Id",
                table: "JointReviews",
                columns: new[] { "State", "AppliedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadCampaigns_Code",
                table: "LeadCampaigns",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeadCampaigns_NameSortKey_Id",
                table: "LeadCampaigns",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_AskedAt_Id",
                table: "LeadCases",
                columns: new[] { "AskedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_AskedById",
                table: "LeadCases",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_DecidedById",
                table: "LeadCases",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_Decision_AskedAt_Id",
                table: "LeadCases",
                columns: new[] { "Decision", "AskedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_DistrictId",
                table: "LeadCases",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_HolderLeadId",
                table: "LeadCases",
                column: "HolderLeadId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_HolderProjectId",
                table: "LeadCases",
                column: "HolderProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_LeadId",
                table: "LeadCases",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_Number",
                table: "LeadCases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeadCases_OfficeId",
                table: "LeadCases",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadInquiries_CampaignId",
                table: "LeadInquiries",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadInquiries_DecidedById",
                table: "LeadInquiries",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_LeadInquiries_FormId",
                table: "LeadInquiries",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeadInquiries_GivenToId",
                table: "LeadInquiries",
                column: "GivenToId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadInquiries_ReceivedAt_Id",
                table: "LeadInquiries",
                columns: new[] { "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadInquiries_State_ReceivedAt_Id",
                table: "LeadInquiries",
                columns: new[] { "State", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadMarks_Core",
                table: "LeadMarks",
                column: "Core");

            migrationBuilder.CreateIndex(
                name: "IX_LeadMarks_Key",
                table: "LeadMarks",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeadMarks_LeadId",
                table: "LeadMarks",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ChangedAt_Id_DistrictId_OfficeId",
                table: "Leads",
                columns: new[] { "ChangedAt", "Id", "DistrictId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_DistrictId_ChangedAt_Id_OfficeId",
                table: "Leads",
                columns: new[] { "DistrictId", "ChangedAt", "Id", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_EventId",
                table: "Leads",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_HolderId",
                table: "Leads",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_InquiryId",
                table: "Leads",
                column: "InquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_NameSortKey_Id",
                table: "Leads",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OfficeId",
                table: "Leads",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ProjectId",
                table: "Leads",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ProtectedUntil_Id",
                table: "Leads",
                columns: new[] { "ProtectedUntil", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Registration_ChangedAt_Id_DistrictId_OfficeId",
                table: "Leads",
                columns: new[] { "Registration", "ChangedAt", "Id", "DistrictId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ReportedAt_Id",
                table: "Leads",
                columns: new[] { "ReportedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ResponsibleId",
                table: "Leads",
                column: "ResponsibleId");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Stage_ChangedAt_Id_DistrictId_OfficeId",
                table: "Leads",
                columns: new[] { "Stage", "ChangedAt", "Id", "DistrictId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_TotalSortValue_Id",
                table: "Leads",
                columns: new[] { "TotalSortValue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadShares_LeadId_OfficeId",
                table: "LeadShares",
                columns: new[] { "LeadId", "OfficeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeadShares_OfficeId",
                table: "LeadShares",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadSteps_ById",
                table: "LeadSteps",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_LeadSteps_LeadId",
                table: "LeadSteps",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_LeavingSigns_DoneById",
                table: "LeavingSigns",
                column: "DoneById");

            migrationBuilder.CreateIndex(
                name: "IX_LeavingSigns_ProjectId_SeenOn_Id",
                table: "LeavingSigns",
                columns: new[] { "ProjectId", "SeenOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeavingSigns_RecordedById",
                table: "LeavingSigns",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendees_MeetingId_UserId",
                table: "MeetingAttendees",
                columns: new[] { "MeetingId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendees_UserId",
                table: "MeetingAttendees",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingDecisions_MeetingId",
                table: "MeetingDecisions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingDecisions_TaskId",
                table: "MeetingDecisions",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingDecisions_TopicId",
                table: "MeetingDecisions",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_ChairId",
                table: "Meetings",
                column: "ChairId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_ChangedAt_Id",
                table: "Meetings",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_HeldAt_Id",
                table: "Meetings",
                columns: new[] { "HeldAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_KeeperId",
                table: "Meetings",
                column: "KeeperId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Kind_HeldAt_Id",
                table: "Meetings",
                columns: new[] { "Kind", "HeldAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_OfficeId",
                table: "Meetings",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingTopics_MeetingId",
                table: "MeetingTopics",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingTopics_RecordId",
                table: "MeetingTopics",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_MessageChoices_UserId",
                table: "MessageChoices",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_ReadAt_Id",
                table: "Messages",
                columns: new[] { "ReadAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_UserId_CreatedAt_Id",
                table: "Messages",
                columns: new[] { "UserId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_UserId_Kind_Key",
                table: "Messages",
                columns: new[] { "UserId", "Kind", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_UserId_ReadAt_CreatedAt_Id",
                table: "Messages",
                columns: new[] { "UserId", "ReadAt", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MetricCards_Metric",
                table: "MetricCards",
                column: "Metric",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MetricCards_OfficeId",
                table: "MetricCards",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_MetricEntries_EffectiveOn_Id",
                table: "MetricEntries",
                columns: new[] { "EffectiveOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MetricEntries_Metric_EffectiveOn_Id_EndedOn_SupersededAt_RecordedAt_IsExample_DistrictId_Value",
                table: "MetricEntries",
                columns: new[] { "Metric", "EffectiveOn", "Id", "EndedOn", "SupersededAt", "RecordedAt", "IsExample", "DistrictId", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_MetricEntries_RecordId_SupersededAt",
                table: "MetricEntries",
                columns: new[] { "RecordId", "SupersededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MetricTargets_CardId_Year_DistrictId",
                table: "MetricTargets",
                columns: new[] { "CardId", "Year", "DistrictId" });

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyRecognitions_Month",
                table: "MonthlyRecognitions",
                column: "Month",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyRecognitions_SchemeId",
                table: "MonthlyRecognitions",
                column: "SchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficeReports_ExcelId",
                table: "OfficeReports",
                column: "ExcelId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficeReports_OfficeId_WrittenAt_Id",
                table: "OfficeReports",
                columns: new[] { "OfficeId", "WrittenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeReports_TemplateId_Period_Number",
                table: "OfficeReports",
                columns: new[] { "TemplateId", "Period", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OfficeReports_WordId",
                table: "OfficeReports",
                column: "WordId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficeReports_WrittenAt_Id",
                table: "OfficeReports",
                columns: new[] { "WrittenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeReports_WrittenById",
                table: "OfficeReports",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_Offices_ChiefId",
                table: "Offices",
                column: "ChiefId");

            migrationBuilder.CreateIndex(
                name: "IX_Offices_DistrictId",
                table: "Offices",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_Offices_Name",
                table: "Offices",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Offices_NameSortKey_Id",
                table: "Offices",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_Hash",
                table: "OneTimeLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_UserId",
                table: "OneTimeLinks",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationIndustries_Code",
                table: "OrganisationIndustries",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationIndustries_OrganisationId_Code",
                table: "OrganisationIndustries",
                columns: new[] { "OrganisationId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationNames_Name",
                table: "OrganisationNames",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationNames_OrganisationId",
                table: "OrganisationNames",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationQualifications_Kind_ExpiresOn",
                table: "OrganisationQualifications",
                columns: new[] { "Kind", "ExpiresOn" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationQualifications_OrganisationId",
                table: "OrganisationQualifications",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_CapitalSortValue_Id",
                table: "Organisations",
                columns: new[] { "CapitalSortValue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_CreditCode",
                table: "Organisations",
                column: "CreditCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_DistrictId_CapitalSortValue_Id",
                table: "Organisations",
                columns: new[] { "DistrictId", "CapitalSortValue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_DistrictId_NameSortKey_Id",
                table: "Organisations",
                columns: new[] { "DistrictId", "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_IndustryCode",
                table: "Organisations",
                column: "IndustryCode");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Kind_CapitalSortValue_Id",
                table: "Organisations",
                columns: new[] { "Kind", "CapitalSortValue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Kind_NameSortKey_Id",
                table: "Organisations",
                columns: new[] { "Kind", "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_MergedIntoId",
                table: "Organisations",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Name",
                table: "Organisations",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_NameKey",
                table: "Organisations",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_NameSortKey_Id",
                table: "Organisations",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_ParentId",
                table: "Organisations",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_SurvivorId",
                table: "Organisations",
                column: "SurvivorId",
                filter: "\"SurvivorId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationSites_DistrictId",
                table: "OrganisationSites",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationSites_OrganisationId",
                table: "OrganisationSites",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_OwnChannels_ChoicesId_Channel",
                table: "OwnChannels",
                columns: new[] { "ChoicesId", "Channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_UserId",
                table: "Passkeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_People_KeptUntil_Id",
                table: "People",
                columns: new[] { "KeptUntil", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_NameSortKey_Id",
                table: "People",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OrganisationId_NameSortKey_Id",
                table: "People",
                columns: new[] { "OrganisationId", "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PointRules_SchemeId",
                table: "PointRules",
                column: "SchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_PointSchemes_FromMonth",
                table: "PointSchemes",
                column: "FromMonth",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProjectRisks_ClosedById",
                table: "ProjectRisks",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_ProjectRisks_ProjectId",
                table: "ProjectRisks",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ProjectRisks_RaisedById",
                table: "ProjectRisks",
                column: "RaisedById");

            migrationBuilder.CreateIndex(
                name: "IX_ProjectStageChanges_At_ProjectId_From_To_ById_DaysBefore",
                table: "ProjectStageChanges",
                columns: new[] { "At", "ProjectId", "From", "To", "ById", "DaysBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_ProjectStageChanges_ById",
                table: "ProjectStageChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ProjectStageChanges_ProjectId",
                table: "ProjectStageChanges",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ProjectTeamMembers_ProjectId_UserId",
                table: "ProjectTeamMembers",
                columns: new[] { "ProjectId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProjectTeamMembers_UserId",
                table: "ProjectTeamMembers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PromisedValues_AgreementId_Measure_Year",
                table: "PromisedValues",
                columns: new[] { "AgreementId", "Measure", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PromotionEvents_Code",
                table: "PromotionEvents",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PromotionEvents_HeldOn",
                table: "PromotionEvents",
                column: "HeldOn");

            migrationBuilder.CreateIndex(
                name: "IX_PromotionEvents_RecordedAt_Id",
                table: "PromotionEvents",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalConsultations_ProposalId",
                table: "ProposalConsultations",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalConsultations_RecordedById",
                table: "ProposalConsultations",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalExtensions_ById",
                table: "ProposalExtensions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalExtensions_ProposalId",
                table: "ProposalExtensions",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalHandlers_OfficeId",
                table: "ProposalHandlers",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalHandlers_OpinionById",
                table: "ProposalHandlers",
                column: "OpinionById");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalHandlers_ProposalId_OfficeId",
                table: "ProposalHandlers",
                columns: new[] { "ProposalId", "OfficeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProposalPoints_OfficeId",
                table: "ProposalPoints",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalPoints_ProposalId",
                table: "ProposalPoints",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ChangedAt_Id",
                table: "Proposals",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_HandledWithId",
                table: "Proposals",
                column: "HandledWithId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Kind_Congress_Session_Number",
                table: "Proposals",
                columns: new[] { "Kind", "Congress", "Session", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Number_Id",
                table: "Proposals",
                columns: new[] { "Number", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_State_ChangedAt_Id",
                table: "Proposals",
                columns: new[] { "State", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposers_ProposalId",
                table: "Proposers",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposers_UserId",
                table: "Proposers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_CheckedById",
                table: "RecognitionFilings",
                column: "CheckedById");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_DecidedById",
                table: "RecognitionFilings",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_DistrictId_FiledAt_Id",
                table: "RecognitionFilings",
                columns: new[] { "DistrictId", "FiledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_FiledAt_Id",
                table: "RecognitionFilings",
                columns: new[] { "FiledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_FiledById",
                table: "RecognitionFilings",
                column: "FiledById");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_MonthId_FiledAt_Id",
                table: "RecognitionFilings",
                columns: new[] { "MonthId", "FiledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_OfficeId",
                table: "RecognitionFilings",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_OfficerId_FiledAt_Id",
                table: "RecognitionFilings",
                columns: new[] { "OfficerId", "FiledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_OnceKey",
                table: "RecognitionFilings",
                column: "OnceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_ProjectId",
                table: "RecognitionFilings",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionFilings_State_FiledAt_Id",
                table: "RecognitionFilings",
                columns: new[] { "State", "FiledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionPeriodSteps_ById",
                table: "RecognitionPeriodSteps",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionPeriodSteps_MonthId",
                table: "RecognitionPeriodSteps",
                column: "MonthId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilingMarks_Core",
                table: "ReferralFilingMarks",
                column: "Core");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilingMarks_FilingId",
                table: "ReferralFilingMarks",
                column: "FilingId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilingMarks_Key",
                table: "ReferralFilingMarks",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilings_DecidedById",
                table: "ReferralFilings",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilings_FiledAt_Id",
                table: "ReferralFilings",
                columns: new[] { "FiledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilings_FiledById",
                table: "ReferralFilings",
                column: "FiledById");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilings_LinkHash",
                table: "ReferralFilings",
                column: "LinkHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilings_OfficeId",
                table: "ReferralFilings",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilings_ReferralId",
                table: "ReferralFilings",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilings_ReferrerId",
                table: "ReferralFilings",
                column: "ReferrerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralFilings_State_FiledAt_Id",
                table: "ReferralFilings",
                columns: new[] { "State", "FiledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRewards_OpenedAt_Id",
                table: "ReferralRewards",
                columns: new[] { "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRewards_OpenedById",
                table: "ReferralRewards",
                column: "OpenedById");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRewards_ReferralId",
                table: "ReferralRewards",
                column: "ReferralId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRewards_ReferrerId",
                table: "ReferralRewards",
                column: "ReferrerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRewards_SchemeId",
                table: "ReferralRewards",
                column: "SchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_IntroducedId",
                table: "Referrals",
                column: "IntroducedId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ProjectId",
                table: "Referrals",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_RecordedAt_Id",
                table: "Referrals",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ReferrerId",
                table: "Referrals",
                column: "ReferrerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralThanks_ById",
                table: "ReferralThanks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralThanks_ReferralId",
                table: "ReferralThanks",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_FromOrganisationId",
                table: "Relationships",
                column: "FromOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_FromPersonId",
                table: "Relationships",
                column: "FromPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_Kind_RecordedAt_Id",
                table: "Relationships",
                columns: new[] { "Kind", "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_RecordedAt_Id",
                table: "Relationships",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_ToOrganisationId",
                table: "Relationships",
                column: "ToOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_ToPersonId",
                table: "Relationships",
                column: "ToPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_ChangedAt_Id",
                table: "Replies",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Replies_CheckedById",
                table: "Replies",
                column: "CheckedById");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_OfficeId",
                table: "Replies",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_ProposalId_Round",
                table: "Replies",
                columns: new[] { "ProposalId", "Round" },
                unique: true,
                filter: "\"OfficeId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_ProposalId_Round_OfficeId",
                table: "Replies",
                columns: new[] { "ProposalId", "Round", "OfficeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Replies_SecrecyById",
                table: "Replies",
                column: "SecrecyById");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_Series_SeriesYear_SeriesNumber",
                table: "Replies",
                columns: new[] { "Series", "SeriesYear", "SeriesNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Replies_SignedById",
                table: "Replies",
                column: "SignedById");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_State_ChangedAt_Id",
                table: "Replies",
                columns: new[] { "State", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReplyAnnexes_ReplyId_Place_Id",
                table: "ReplyAnnexes",
                columns: new[] { "ReplyId", "Place", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReplyBlocks_SectionId",
                table: "ReplyBlocks",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyCoSignatures_ById",
                table: "ReplyCoSignatures",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyCoSignatures_OfficeId",
                table: "ReplyCoSignatures",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyCoSignatures_ReplyId_OfficeId",
                table: "ReplyCoSignatures",
                columns: new[] { "ReplyId", "OfficeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplyDeliveries_ProposerId",
                table: "ReplyDeliveries",
                column: "ProposerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyDeliveries_ReplyId",
                table: "ReplyDeliveries",
                column: "ReplyId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyEditions_ById",
                table: "ReplyEditions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyEditions_ReplyId_At_Id",
                table: "ReplyEditions",
                columns: new[] { "ReplyId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReplyEvaluationLinks_Hash",
                table: "ReplyEvaluationLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplyEvaluationLinks_ProposerId",
                table: "ReplyEvaluationLinks",
                column: "ProposerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyEvaluationLinks_ReplyId",
                table: "ReplyEvaluationLinks",
                column: "ReplyId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyEvaluations_ById",
                table: "ReplyEvaluations",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyEvaluations_ProposerId",
                table: "ReplyEvaluations",
                column: "ProposerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyEvaluations_ReplyId_ProposerId",
                table: "ReplyEvaluations",
                columns: new[] { "ReplyId", "ProposerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplySections_PointId",
                table: "ReplySections",
                column: "PointId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplySections_ReplyId_Place_Id",
                table: "ReplySections",
                columns: new[] { "ReplyId", "Place", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportFillings_BlankId",
                table: "ReportFillings",
                column: "BlankId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFillings_FileId",
                table: "ReportFillings",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFillings_FilledById",
                table: "ReportFillings",
                column: "FilledById");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFillings_FormId_Period_Number",
                table: "ReportFillings",
                columns: new[] { "FormId", "Period", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportFillings_OfficeId",
                table: "ReportFillings",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportForms_BlankId",
                table: "ReportForms",
                column: "BlankId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportForms_ChangedAt_Id",
                table: "ReportForms",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportForms_NameSortKey_Id",
                table: "ReportForms",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportForms_OfficeId",
                table: "ReportForms",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportForms_Rhythm_ChangedAt_Id",
                table: "ReportForms",
                columns: new[] { "Rhythm", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportForms_Rhythm_NameSortKey_Id",
                table: "ReportForms",
                columns: new[] { "Rhythm", "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportMappings_FormId_Place",
                table: "ReportMappings",
                columns: new[] { "FormId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportSections_TemplateId",
                table: "ReportSections",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportTemplates_NameSortKey_Id",
                table: "ReportTemplates",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportTemplates_OfficeId_Name",
                table: "ReportTemplates",
                columns: new[] { "OfficeId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewConditions_OfficeId",
                table: "ReviewConditions",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewConditions_ReviewId",
                table: "ReviewConditions",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewOpinions_GivenById",
                table: "ReviewOpinions",
                column: "GivenById");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewOpinions_OfficeId",
                table: "ReviewOpinions",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewOpinions_ReviewId_OfficeId",
                table: "ReviewOpinions",
                columns: new[] { "ReviewId", "OfficeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewTopics_OfficeId",
                table: "ReviewTopics",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewTopics_RuleId",
                table: "ReviewTopics",
                column: "RuleId");

            migrationBuilder.CreateIndex(
                name: "IX_RewardInstalments_DecidedById",
                table: "RewardInstalments",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_RewardInstalments_PaidById",
                table: "RewardInstalments",
                column: "PaidById");

            migrationBuilder.CreateIndex(
                name: "IX_RewardInstalments_ProposedById",
                table: "RewardInstalments",
                column: "ProposedById");

            migrationBuilder.CreateIndex(
                name: "IX_RewardInstalments_RewardId",
                table: "RewardInstalments",
                column: "RewardId");

            migrationBuilder.CreateIndex(
                name: "IX_RewardSchemeInstalments_SchemeId_Stage",
                table: "RewardSchemeInstalments",
                columns: new[] { "SchemeId", "Stage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleBindings_DistrictId",
                table: "RoleBindings",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleBindings_GivenById",
                table: "RoleBindings",
                column: "GivenById");

            migrationBuilder.CreateIndex(
                name: "IX_RoleBindings_OfficeId",
                table: "RoleBindings",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleBindings_OrganisationId",
                table: "RoleBindings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleBindings_UserId",
                table: "RoleBindings",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OfficeId",
                table: "SavedViews",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId",
                table: "SavedViews",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Table_OwnerId",
                table: "SavedViews",
                columns: new[] { "Table", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_SealedLetters_ReplyId",
                table: "SealedLetters",
                column: "ReplyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_StartedAt",
                table: "SignInSessions",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_UserId_DeviceKey",
                table: "SignInSessions",
                columns: new[] { "UserId", "DeviceKey" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_UserId_StartedAt",
                table: "SignInSessions",
                columns: new[] { "UserId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SmsCodes_AskedFrom_CreatedAt",
                table: "SmsCodes",
                columns: new[] { "AskedFrom", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SmsCodes_CreatedAt",
                table: "SmsCodes",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SmsCodes_Number_CreatedAt",
                table: "SmsCodes",
                columns: new[] { "Number", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SmsCodes_UserId",
                table: "SmsCodes",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SpecialDays_On",
                table: "SpecialDays",
                column: "On",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpecialDays_YearId_On",
                table: "SpecialDays",
                columns: new[] { "YearId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StageEvidence_CheckedById",
                table: "StageEvidence",
                column: "CheckedById");

            migrationBuilder.CreateIndex(
                name: "IX_StageEvidence_FiledById",
                table: "StageEvidence",
                column: "FiledById");

            migrationBuilder.CreateIndex(
                name: "IX_StageEvidence_FileId",
                table: "StageEvidence",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_StageEvidence_ProjectId",
                table: "StageEvidence",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_TaskEvents_ById",
                table: "TaskEvents",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_TaskEvents_TaskId_Number",
                table: "TaskEvents",
                columns: new[] { "TaskId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaskEvents_ToId",
                table: "TaskEvents",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_AskedById",
                table: "Tasks",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_AwaitsId_DueSortMoment_Id",
                table: "Tasks",
                columns: new[] { "AwaitsId", "DueSortMoment", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_ChangedAt_Id",
                table: "Tasks",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_DueSortMoment_Id",
                table: "Tasks",
                columns: new[] { "DueSortMoment", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_GiverId_DueSortMoment_Id",
                table: "Tasks",
                columns: new[] { "GiverId", "DueSortMoment", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_InstructionId",
                table: "Tasks",
                column: "InstructionId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_MeetingId",
                table: "Tasks",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_NextNoticeAt",
                table: "Tasks",
                column: "NextNoticeAt");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OfficeId",
                table: "Tasks",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_OwnerId_DueSortMoment_Id",
                table: "Tasks",
                columns: new[] { "OwnerId", "DueSortMoment", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_RecordId_DueSortMoment_Id",
                table: "Tasks",
                columns: new[] { "RecordId", "DueSortMoment", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_State_DueSortMoment_Id",
                table: "Tasks",
                columns: new[] { "State", "DueSortMoment", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEntries_ById",
                table: "TimelineEntries",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEntries_RecordId_At_Id",
                table: "TimelineEntries",
                columns: new[] { "RecordId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEntries_RecordId_Kind_At_Id",
                table: "TimelineEntries",
                columns: new[] { "RecordId", "Kind", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEntries_SourceId",
                table: "TimelineEntries",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_UserClaims_UserId",
                table: "UserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_UserLogins_UserId",
                table: "UserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Users",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Users_NormalizedUserName_Id",
                table: "Users",
                columns: new[] { "NormalizedUserName", "Id" });

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Users",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VerifiedPhones_Number",
                table: "VerifiedPhones",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VerifiedPhones_UserId",
                table: "VerifiedPhones",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visits_ById",
                table: "Visits",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_OfficeId",
                table: "Visits",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_OrganisationId",
                table: "Visits",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_ProjectId",
                table: "Visits",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_RecordedAt_Id",
                table: "Visits",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_VisitedOn_Id",
                table: "Visits",
                columns: new[] { "VisitedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_YearThemes_Year_Name",
                table: "YearThemes",
                columns: new[] { "Year", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "AccessReviewLines");

            migrationBuilder.DropTable(
                name: "Actuals");

            migrationBuilder.DropTable(
                name: "ApiTokens");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "CalendarLinks");

            migrationBuilder.DropTable(
                name: "CityPayments");

            migrationBuilder.DropTable(
                name: "Comments");

            migrationBuilder.DropTable(
                name: "Commitments");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "Deployments");

            migrationBuilder.DropTable(
                name: "DuplicateSuggestions");

            migrationBuilder.DropTable(
                name: "EventGuests");

            migrationBuilder.DropTable(
                name: "ExchangeRates");

            migrationBuilder.DropTable(
                name: "FileChunks");

            migrationBuilder.DropTable(
                name: "FindingJudgements");

            migrationBuilder.DropTable(
                name: "Follows");

            migrationBuilder.DropTable(
                name: "Forecasts");

            migrationBuilder.DropTable(
                name: "GateRequirements");

            migrationBuilder.DropTable(
                name: "GateSkips");

            migrationBuilder.DropTable(
                name: "GrowthRecords");

            migrationBuilder.DropTable(
                name: "HandlingRules");

            migrationBuilder.DropTable(
                name: "ImportHeads");

            migrationBuilder.DropTable(
                name: "ImportRows");

            migrationBuilder.DropTable(
                name: "IssuedPoints");

            migrationBuilder.DropTable(
                name: "Jobs");

            migrationBuilder.DropTable(
                name: "LeadCases");

            migrationBuilder.DropTable(
                name: "LeadMarks");

            migrationBuilder.DropTable(
                name: "LeadRules");

            migrationBuilder.DropTable(
                name: "LeadShares");

            migrationBuilder.DropTable(
                name: "LeadSteps");

            migrationBuilder.DropTable(
                name: "LeavingSigns");

            migrationBuilder.DropTable(
                name: "LetterHeads");

            migrationBuilder.DropTable(
                name: "MeetingAttendees");

            migrationBuilder.DropTable(
                name: "MeetingDecisions");

            migrationBuilder.DropTable(
                name: "MessageSettings");

            migrationBuilder.DropTable(
                name: "MetricEntries");

            migrationBuilder.DropTable(
                name: "MetricTargets");

            migrationBuilder.DropTable(
                name: "OfficeReports");

            migrationBuilder.DropTable(
                name: "OneTimeLinks");

            migrationBuilder.DropTable(
                name: "OrganisationIndustries");

            migrationBuilder.DropTable(
                name: "OrganisationNames");

            migrationBuilder.DropTable(
                name: "OrganisationQualifications");

            migrationBuilder.DropTable(
                name: "OrganisationSites");

            migrationBuilder.DropTable(
                name: "OwnChannels");

            migrationBuilder.DropTable(
                name: "Passkeys");

            migrationBuilder.DropTable(
                name: "PersonKeys");

            migrationBuilder.DropTable(
                name: "PointRules");

            migrationBuilder.DropTable(
                name: "ProjectRisks");

            migrationBuilder.DropTable(
                name: "ProjectRules");

            migrationBuilder.DropTable(
                name: "ProjectStageChanges");

            migrationBuilder.DropTable(
                name: "ProjectTeamMembers");

            migrationBuilder.DropTable(
                name: "PromisedValues");

            migrationBuilder.DropTable(
                name: "PromiseRules");

            migrationBuilder.DropTable(
                name: "ProposalConsultations");

            migrationBuilder.DropTable(
                name: "ProposalExtensions");

            migrationBuilder.DropTable(
                name: "ProposalHandlers");

            migrationBuilder.DropTable(
                name: "ProtectionKeys");

            migrationBuilder.DropTable(
                name: "RecognitionPeriodSteps");

            migrationBuilder.DropTable(
                name: "ReferralFilingMarks");

            migrationBuilder.DropTable(
                name: "ReferralRules");

            migrationBuilder.DropTable(
                name: "ReferralThanks");

            migrationBuilder.DropTable(
                name: "Relationships");

            migrationBuilder.DropTable(
                name: "ReplyAnnexes");

            migrationBuilder.DropTable(
                name: "ReplyBlocks");

            migrationBuilder.DropTable(
                name: "ReplyCoSignatures");

            migrationBuilder.DropTable(
                name: "ReplyDeliveries");

            migrationBuilder.DropTable(
                name: "ReplyEditions");

            migrationBuilder.DropTable(
                name: "ReplyEvaluationLinks");

            migrationBuilder.DropTable(
                name: "ReplyEvaluations");

            migrationBuilder.DropTable(
                name: "ReportFillings");

            migrationBuilder.DropTable(
                name: "ReportMappings");

            migrationBuilder.DropTable(
                name: "ReportSections");

            migrationBuilder.DropTable(
                name: "ReviewConditions");

            migrationBuilder.DropTable(
                name: "ReviewOpinions");

            migrationBuilder.DropTable(
                name: "ReviewTopics");

            migrationBuilder.DropTable(
                name: "RewardInstalments");

            migrationBuilder.DropTable(
                name: "RewardSchemeInstalments");

            migrationBuilder.DropTable(
                name: "RoleBindings");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "SealedLetters");

            migrationBuilder.DropTable(
                name: "SignInSessions");

            migrationBuilder.DropTable(
                name: "SmsCodes");

            migrationBuilder.DropTable(
                name: "SpecialDays");

            migrationBuilder.DropTable(
                name: "StageEvidence");

            migrationBuilder.DropTable(
                name: "TaskEvents");

            migrationBuilder.DropTable(
                name: "TimelineEntries");

            migrationBuilder.DropTable(
                name: "UserClaims");

            migrationBuilder.DropTable(
                name: "UserLogins");

            migrationBuilder.DropTable(
                name: "UserSecrets");

            migrationBuilder.DropTable(
                name: "VerifiedPhones");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropTable(
                name: "YearThemes");

            migrationBuilder.DropTable(
                name: "AccessReviews");

            migrationBuilder.DropTable(
                name: "CityPromises");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "CheckedTexts");

            migrationBuilder.DropTable(
                name: "GateEditions");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "RecognitionFilings");

            migrationBuilder.DropTable(
                name: "Leads");

            migrationBuilder.DropTable(
                name: "MeetingTopics");

            migrationBuilder.DropTable(
                name: "MetricCards");

            migrationBuilder.DropTable(
                name: "MessageChoices");

            migrationBuilder.DropTable(
                name: "ReferralFilings");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "ReplySections");

            migrationBuilder.DropTable(
                name: "Proposers");

            migrationBuilder.DropTable(
                name: "ReportForms");

            migrationBuilder.DropTable(
                name: "ReportTemplates");

            migrationBuilder.DropTable(
                name: "JointReviews");

            migrationBuilder.DropTable(
                name: "ReviewRules");

            migrationBuilder.DropTable(
                name: "ReferralRewards");

            migrationBuilder.DropTable(
                name: "CalendarYears");

            migrationBuilder.DropTable(
                name: "Tasks");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "MonthlyRecognitions");

            migrationBuilder.DropTable(
                name: "LeadInquiries");

            migrationBuilder.DropTable(
                name: "PromotionEvents");

            migrationBuilder.DropTable(
                name: "ProposalPoints");

            migrationBuilder.DropTable(
                name: "Replies");

            migrationBuilder.DropTable(
                name: "Files");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "RewardSchemes");

            migrationBuilder.DropTable(
                name: "Instructions");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "PointSchemes");

            migrationBuilder.DropTable(
                name: "LeadCampaigns");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "InvestmentProjects");

            migrationBuilder.DropTable(
                name: "Offices");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropTable(
                name: "Districts");
        }
    }
}
