using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Wutong.Migrations.Postgres.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    What = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Entity = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    EntityId = table.Column<Guid>(type: "uuid", nullable: false),
                    RootId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Before = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: true),
                    After = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mac = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "CalendarYears",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CityName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    BureauName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    OpensAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    LunchAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ResumesAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ClosesAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    WarnDays = table.Column<int>(type: "integer", nullable: false),
                    EscalateDays = table.Column<int>(type: "integer", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deployments", x => x.Id);
                    table.CheckConstraint("CK_Deployments_OfficeHours", "\"OpensAt\" < \"LunchAt\" AND \"LunchAt\" <= \"ResumesAt\" AND \"ResumesAt\" < \"ClosesAt\"");
                });

            migrationBuilder.CreateTable(
                name: "Districts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AlsoCalled = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CountedWithId = table.Column<Guid>(type: "uuid", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Districts", x => x.Id);
                    table.CheckConstraint("CK_Districts_not_with_itself", "\"CountedWithId\" IS NULL OR \"CountedWithId\" <> \"Id\"");
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Micros = table.Column<long>(type: "bigint", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeRates", x => x.Id);
                    table.CheckConstraint("CK_ExchangeRates_Micros_positive", "\"Micros\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "HandlingRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AnswerAmount = table.Column<int>(type: "integer", nullable: false),
                    AnswerUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PriorityAmount = table.Column<int>(type: "integer", nullable: false),
                    PriorityUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReturnAmount = table.Column<int>(type: "integer", nullable: false),
                    ReturnUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpinionAmount = table.Column<int>(type: "integer", nullable: false),
                    OpinionUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AgainAmount = table.Column<int>(type: "integer", nullable: false),
                    AgainUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LongestMonths = table.Column<int>(type: "integer", nullable: false),
                    RemindDays = table.Column<int>(type: "integer", nullable: false),
                    LinkDays = table.Column<int>(type: "integer", nullable: false),
                    Evaluators = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ClassA = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ClassB = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ClassC = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ClassD = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandlingRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LeadCampaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    EnglishName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    EnglishText = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadCampaigns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LeadRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ThresholdWan = table.Column<int>(type: "integer", nullable: false),
                    RespondAmount = table.Column<int>(type: "integer", nullable: false),
                    RespondUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    JudgeAmount = table.Column<int>(type: "integer", nullable: false),
                    JudgeUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ExpertsAmount = table.Column<int>(type: "integer", nullable: false),
                    ExpertsUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnswerAmount = table.Column<int>(type: "integer", nullable: false),
                    AnswerUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FollowAmount = table.Column<int>(type: "integer", nullable: false),
                    FollowUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GraceDays = table.Column<int>(type: "integer", nullable: false),
                    ProtectionMonths = table.Column<int>(type: "integer", nullable: false),
                    LargeWan = table.Column<int>(type: "integer", nullable: false),
                    LargeProtectionMonths = table.Column<int>(type: "integer", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LetterHeads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Bureau = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Series = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Head = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MessageSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SiteAddress = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    HasEmail = table.Column<bool>(type: "boolean", nullable: false),
                    MailHost = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MailPort = table.Column<int>(type: "integer", nullable: false),
                    MailSecurity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MailAccount = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MailPassword = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    MailFrom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    HasSms = table.Column<bool>(type: "boolean", nullable: false),
                    SmsAddress = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    SmsSecret = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    HasWeCom = table.Column<bool>(type: "boolean", nullable: false),
                    HasDingTalk = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MetricEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Metric = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SupersededAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsGone = table.Column<bool>(type: "boolean", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MetricEntries", x => x.Id);
                    table.CheckConstraint("CK_MetricEntries_ends_later", "\"EndedOn\" > \"EffectiveOn\"");
                    table.CheckConstraint("CK_MetricEntries_known_in_order", "\"SupersededAt\" >= \"RecordedAt\"");
                });

            migrationBuilder.CreateTable(
                name: "PersonKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "bytea", maxLength: 60, nullable: true),
                    ErasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PointSchemes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FromMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    CutOffDay = table.Column<int>(type: "integer", nullable: false),
                    PerYiTenths = table.Column<int>(type: "integer", nullable: false),
                    FlagshipTenths = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PointSchemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProjectRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FlagshipWan = table.Column<int>(type: "integer", nullable: false),
                    IdleDays = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PromiseRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SlipPercent = table.Column<int>(type: "integer", nullable: false),
                    AnswerDays = table.Column<int>(type: "integer", nullable: false),
                    CareDays = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromiseRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PromotionEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Programme = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Cost_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Cost_Minor = table.Column<long>(type: "bigint", nullable: true),
                    Cost_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    Cost_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromotionEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Congress = table.Column<int>(type: "integer", nullable: false),
                    Session = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Theme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    IsPriority = table.Column<bool>(type: "boolean", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AssignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReturnReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    HandledWithId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    ExampleFields = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferralRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ProtectionMonths = table.Column<int>(type: "integer", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "integer", nullable: false),
                    LinkDays = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PapersDays = table.Column<int>(type: "integer", nullable: false),
                    ConditionDays = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RewardSchemes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    LegalBasis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Base = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rate = table.Column<int>(type: "integer", nullable: false),
                    CapWan = table.Column<int>(type: "integer", nullable: false),
                    FromWan = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RewardSchemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    IsDisabled = table.Column<bool>(type: "boolean", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "boolean", nullable: false),
                    LastSignInAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LeavesOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    ErasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UserName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NormalizedUserName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "YearThemes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearThemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SpecialDays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YearId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    IsWorkday = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpecialDays", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Initials = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    Business = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    IndustryCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    LegalForm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CapitalSortValue = table.Column<long>(type: "bigint", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Telephone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    SurvivorId = table.Column<Guid>(type: "uuid", nullable: true),
                    MergedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RegisteredCapital_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RegisteredCapital_Minor = table.Column<long>(type: "bigint", nullable: true),
                    RegisteredCapital_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    RegisteredCapital_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.CheckConstraint("CK_Organisations_not_into_itself", "\"MergedIntoId\" IS NULL OR \"MergedIntoId\" <> \"Id\"");
                    table.CheckConstraint("CK_Organisations_not_its_parent", "\"ParentId\" IS NULL OR \"ParentId\" <> \"Id\"");
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    SchemeId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SchemeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FromWan = table.Column<int>(type: "integer", nullable: false),
                    Tenths = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PointRules", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SchemeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RewardSchemeInstalments", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeputyId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.CheckConstraint("CK_Absences_Days", "\"From\" <= \"To\" AND \"UserId\" <> \"DeputyId\"");
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IdleDays = table.Column<int>(type: "integer", nullable: false),
                    StartedById = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FinishedById = table.Column<Guid>(type: "uuid", nullable: true),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessReviews", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Hash = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    Scopes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiTokens", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    IsBrief = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarLinks", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    EditedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RemovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comments", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PreviousId = table.Column<Guid>(type: "uuid", nullable: true),
                    UploadedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UploadedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Check = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RemovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedById = table.Column<Guid>(type: "uuid", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GateEditions", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Table = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Column = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportHeads", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Table = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    FileName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    JobId = table.Column<Guid>(type: "uuid", nullable: true),
                    Layout = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: true),
                    Sheet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    HeaderRow = table.Column<int>(type: "integer", nullable: false),
                    Mapping = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: true),
                    Good = table.Column<int>(type: "integer", nullable: false),
                    Asking = table.Column<int>(type: "integer", nullable: false),
                    Bad = table.Column<int>(type: "integer", nullable: false),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Written = table.Column<int>(type: "integer", nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Failure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ClearedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Arguments = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CancelRequestedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: true),
                    Message = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Checkpoint = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Result = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ResultLink = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ResultData = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Failure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Slot = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jobs", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: true),
                    Company = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Contact = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Sum = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    IsEnglish = table.Column<bool>(type: "boolean", nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    GivenToId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadInquiries", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Pace = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    QuietTo = table.Column<TimeOnly>(type: "time without time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageChoices", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Arguments = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChiefId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offices", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OneTimeLinks", x => x.Id);
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
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    With = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Opinion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalConsultations", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalExtensions", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    IsLead = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposers", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Device = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DeviceKey = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    Address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInSessions", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AskedFrom = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmsCodes", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimelineEntries", x => x.Id);
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserClaims", x => x.Id);
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
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserLogins", x => new { x.LoginProvider, x.ProviderKey });
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
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSecrets", x => new { x.UserId, x.LoginProvider, x.Name });
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsSecondStep = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerifiedPhones", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false),
                    Score = table.Column<long>(type: "bigint", nullable: false),
                    Rank = table.Column<long>(type: "bigint", nullable: false),
                    Reasons = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateSuggestions", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationIndustries", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationNames", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationQualifications", x => x.Id);
                    table.CheckConstraint("CK_OrganisationQualifications_days", "\"ExpiresOn\" IS NULL OR \"IssuedOn\" IS NULL OR \"ExpiresOn\" >= \"IssuedOn\"");
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationSites", x => x.Id);
                    table.CheckConstraint("CK_OrganisationSites_days", "\"Until\" IS NULL OR \"Since\" IS NULL OR \"Until\" >= \"Since\"");
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Email = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    KeptUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ErasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MonthId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsClosing = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionPeriodSteps", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Account = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Offices = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Roles = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    LastSignInAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsIdle = table.Column<bool>(type: "boolean", nullable: false),
                    HasLeft = table.Column<bool>(type: "boolean", nullable: false),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessReviewLines", x => x.Id);
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
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", maxLength: 262144, nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    IsForeignOnly = table.Column<bool>(type: "boolean", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GateRequirements", x => x.Id);
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
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Cells = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Problems = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRows", x => new { x.ImportId, x.Number });
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChoicesId = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    Address = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Shown = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Secret = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Unwanted = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnChannels", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Shown = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsDigest = table.Column<bool>(type: "boolean", nullable: false),
                    NotBefore = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ParcelId = table.Column<Guid>(type: "uuid", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Trouble = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TroubleCode = table.Column<int>(type: "integer", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Report = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ReportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instructions", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CodeName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StageSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StageSortValue = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsFlagship = table.Column<bool>(type: "boolean", nullable: false),
                    FlagshipSource = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Likelihood = table.Column<int>(type: "integer", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    InvestorId = table.Column<Guid>(type: "uuid", nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    BegunById = table.Column<Guid>(type: "uuid", nullable: false),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Product = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    TotalSortValue = table.Column<long>(type: "bigint", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LegalReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LicenceNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    TeamSize = table.Column<int>(type: "integer", nullable: true),
                    LeasedPremises = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ConstructionStartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstSaleOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstFinancingOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CapacityReachedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    ExampleFields = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    TaskForceLeader = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    TaskForceOfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    ArrivedForeignCapital_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ArrivedForeignCapital_Minor = table.Column<long>(type: "bigint", nullable: true),
                    ArrivedForeignCapital_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    ArrivedForeignCapital_RateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ContractedForeignCapital_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ContractedForeignCapital_Minor = table.Column<long>(type: "bigint", nullable: true),
                    ContractedForeignCapital_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    ContractedForeignCapital_RateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FixedAssets_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FixedAssets_Minor = table.Column<long>(type: "bigint", nullable: true),
                    FixedAssets_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    FixedAssets_RateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PaidInCapital_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PaidInCapital_Minor = table.Column<long>(type: "bigint", nullable: true),
                    PaidInCapital_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    PaidInCapital_RateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RegisteredCapital_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RegisteredCapital_Minor = table.Column<long>(type: "bigint", nullable: true),
                    RegisteredCapital_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    RegisteredCapital_RateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TotalInvestment_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TotalInvestment_Minor = table.Column<long>(type: "bigint", nullable: true),
                    TotalInvestment_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    TotalInvestment_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvestmentProjects", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    HeldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ChairId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeeperId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PapersSentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Metric = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MetricCards", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Opinion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    OpinionById = table.Column<Guid>(type: "uuid", nullable: true),
                    OpinionAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalHandlers", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalPoints", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Addressee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Opening = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Closing = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ContactName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ContactPhone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Copies = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: true),
                    NotPublicReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DocumentNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Series = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    SeriesYear = table.Column<int>(type: "integer", nullable: true),
                    SeriesNumber = table.Column<int>(type: "integer", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PrintedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CheckedById = table.Column<Guid>(type: "uuid", nullable: true),
                    SignedById = table.Column<Guid>(type: "uuid", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsFitForPublic = table.Column<bool>(type: "boolean", nullable: true),
                    SecrecyNote = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SecrecyById = table.Column<Guid>(type: "uuid", nullable: true),
                    SecrecyAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Content = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Replies", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Recipient = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    BlankId = table.Column<Guid>(type: "uuid", nullable: true),
                    BlankType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportForms", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Rhythm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportTemplates", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RuleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewTopics", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenById = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleBindings", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Table = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reach = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    FromPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Detail = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Share = table.Column<int>(type: "integer", nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    SourceKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: true),
                    SourceText = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relationships", x => x.Id);
                    table.CheckConstraint("CK_Relationships_days", "\"Until\" IS NULL OR \"Since\" IS NULL OR \"Until\" >= \"Since\"");
                    table.CheckConstraint("CK_Relationships_from", "(\"FromOrganisationId\" IS NULL) <> (\"FromPersonId\" IS NULL)");
                    table.CheckConstraint("CK_Relationships_not_itself", "(\"FromOrganisationId\" IS NULL OR \"ToOrganisationId\" IS NULL OR \"FromOrganisationId\" <> \"ToOrganisationId\") AND (\"FromPersonId\" IS NULL OR \"ToPersonId\" IS NULL OR \"FromPersonId\" <> \"ToPersonId\")");
                    table.CheckConstraint("CK_Relationships_share", "\"Share\" IS NULL OR (\"Share\" > 0 AND \"Share\" <= 10000)");
                    table.CheckConstraint("CK_Relationships_source", "\"SourceId\" IS NOT NULL OR \"SourceText\" IS NOT NULL");
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: true),
                    Worth = table.Column<long>(type: "bigint", nullable: false),
                    GrowthPercent = table.Column<int>(type: "integer", nullable: true),
                    WithinYears = table.Column<int>(type: "integer", nullable: true),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Sum_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Sum_Minor = table.Column<long>(type: "bigint", nullable: true),
                    Sum_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    Sum_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Forecasts", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Codes = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false),
                    Lacked = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GateSkips", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CounterpartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsAtLeast = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Sum_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Sum_Minor = table.Column<long>(type: "bigint", nullable: true),
                    Sum_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    Sum_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrowthRecords", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    AppliedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AppliedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenFor = table.Column<Guid>(type: "uuid", nullable: true),
                    Conclusion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ConcludedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ConcludedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointReviews", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NameSortKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CodeName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Investor = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReferredBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Product = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    FirstContactOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    TotalSortValue = table.Column<long>(type: "bigint", nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ResponsibleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    JudgedIndustry = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    JudgedMarket = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    JudgedTechnology = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    JudgedEnvironment = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    JudgedEnergy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    JudgedBenefit = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    NeedsExperts = table.Column<bool>(type: "boolean", nullable: false),
                    DropReason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    InquiryId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RespondedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    JudgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FollowedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Registration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProtectedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExtended = table.Column<bool>(type: "boolean", nullable: false),
                    RegistrationNote = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    FixedAssets_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FixedAssets_Minor = table.Column<long>(type: "bigint", nullable: true),
                    FixedAssets_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    FixedAssets_RateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TotalInvestment_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TotalInvestment_Minor = table.Column<long>(type: "bigint", nullable: true),
                    TotalInvestment_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    TotalInvestment_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leads", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Done = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DoneById = table.Column<Guid>(type: "uuid", nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeavingSigns", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Measure = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    RaisedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RaisedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ClosedNote = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectRisks", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    GateEdition = table.Column<int>(type: "integer", nullable: true),
                    DaysBefore = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectStageChanges", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Duty = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectTeamMembers", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    MonthId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Contract = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    IsFlagship = table.Column<bool>(type: "boolean", nullable: false),
                    CountedMinor = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OnceKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    FiledById = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CheckedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Meeting = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Total_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Total_Minor = table.Column<long>(type: "bigint", nullable: true),
                    Total_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    Total_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionFilings", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ReferrerId = table.Column<Guid>(type: "uuid", nullable: false),
                    IntroducedId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    IntroducedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    FiledById = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CheckedById = table.Column<Guid>(type: "uuid", nullable: true),
                    CheckedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageEvidence", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    VisitedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Presence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendees", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingTopics", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    GiverId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true),
                    InstructionId = table.Column<Guid>(type: "uuid", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LimitAmount = table.Column<int>(type: "integer", nullable: false),
                    LimitUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DueSortMoment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AwaitsId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAmount = table.Column<int>(type: "integer", nullable: true),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: true),
                    StoppedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Told = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NextNoticeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => x.Id);
                    table.CheckConstraint("CK_Tasks_Limit", "\"LimitAmount\" BETWEEN 1 AND 999");
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "character varying(300000)", maxLength: 300000, nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckedTexts", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Evidence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SettledById = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyAnnexes", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Agrees = table.Column<bool>(type: "boolean", nullable: true),
                    Opinion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyCoSignatures", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    To = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProposerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceivedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyDeliveries", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(300000)", maxLength: 300000, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyEditions", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyEvaluationLinks", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Satisfaction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyEvaluations", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PointId = table.Column<Guid>(type: "uuid", nullable: true),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Heading = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplySections", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Word = table.Column<byte[]>(type: "bytea", maxLength: 20971520, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Signature = table.Column<byte[]>(type: "bytea", maxLength: 100000, nullable: true),
                    SignedAs = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedLetters", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Period = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    BlankId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FilledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FilledById = table.Column<Guid>(type: "uuid", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Content = table.Column<string>(type: "character varying(10000000)", maxLength: 10000000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFillings", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TableName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    DayColumn = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Span = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SumColumn = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Metric = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    Typed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    IsRequired = table.Column<bool>(type: "boolean", nullable: false),
                    BlockRows = table.Column<int>(type: "integer", nullable: false),
                    Columns = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportMappings", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Period = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    WordId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExcelId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Content = table.Column<string>(type: "character varying(5000000)", maxLength: 5000000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeReports", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Heading = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Metrics = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    TableName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    DayColumn = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Hint = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSections", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ProjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: true),
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Count = table.Column<int>(type: "integer", nullable: true),
                    Worth = table.Column<long>(type: "bigint", nullable: false),
                    IsAtLeast = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SourceNote = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Permission = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Sum_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Sum_Minor = table.Column<long>(type: "bigint", nullable: true),
                    Sum_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    Sum_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actuals", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Conditions = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    IsTiedToTax = table.Column<bool>(type: "boolean", nullable: false),
                    IsTiedToRegistration = table.Column<bool>(type: "boolean", nullable: false),
                    IsTiedToStaying = table.Column<bool>(type: "boolean", nullable: false),
                    IsOpenToAll = table.Column<bool>(type: "boolean", nullable: false),
                    Colour = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LegalBasis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DraftingUnit = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    FairReviewBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    FairReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FairConclusion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ExceptionClause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ExceptionEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LegalReviewBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    LegalReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LegalReviewPassed = table.Column<bool>(type: "boolean", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Limit_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Limit_Minor = table.Column<long>(type: "bigint", nullable: true),
                    Limit_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    Limit_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CityPromises", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: true),
                    Worth = table.Column<long>(type: "bigint", nullable: false),
                    AlertedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Sum_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Sum_Minor = table.Column<long>(type: "bigint", nullable: true),
                    Sum_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    Sum_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromisedValues", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewConditions", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topics = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Given = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    GivenById = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewOpinions", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Company = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Post = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ConsentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsEnglish = table.Column<bool>(type: "boolean", nullable: false),
                    KeptUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    PassHash = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: true),
                    CheckedInAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CheckedInById = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventGuests", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    HolderLeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    HolderProjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Investor = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    CodeName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReferredBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Product = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    FirstContactOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    FixedAssets_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FixedAssets_Minor = table.Column<long>(type: "bigint", nullable: true),
                    FixedAssets_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    FixedAssets_RateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TotalInvestment_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TotalInvestment_Minor = table.Column<long>(type: "bigint", nullable: true),
                    TotalInvestment_RateMicros = table.Column<long>(type: "bigint", nullable: true),
                    TotalInvestment_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadCases", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Core = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadMarks", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Percent = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadSteps", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MonthId = table.Column<Guid>(type: "uuid", nullable: false),
                    FilingId = table.Column<Guid>(type: "uuid", nullable: false),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Percent = table.Column<int>(type: "integer", nullable: false),
                    Tenths = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ReferrerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Company = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    Product = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    FiledById = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LinkHash = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: true),
                    LinkUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SignedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SignedAs = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ProtectedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExtended = table.Column<bool>(type: "boolean", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralFilings", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferrerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SchemeId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedById = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralThanks", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    TopicId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingDecisions", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Amount = table.Column<int>(type: "integer", nullable: true),
                    ToId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskEvents", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TextId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Excerpt = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsAccepted = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingJudgements", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BeginsParagraph = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Metric = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    DistrictId = table.Column<Guid>(type: "uuid", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true),
                    Seen = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Said = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyBlocks", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PromiseId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsClawback = table.Column<bool>(type: "boolean", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Sum_Currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sum_Minor = table.Column<long>(type: "bigint", nullable: false),
                    Sum_RateMicros = table.Column<long>(type: "bigint", nullable: false),
                    Sum_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CityPayments", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FilingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Core = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralFilingMarks", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RewardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BaseMinor = table.Column<long>(type: "bigint", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    PaidById = table.Column<Guid>(type: "uuid", nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Voucher = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RewardInstalments", x => x.Id);
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
                name: "IX_InvestmentProjects_ExpectedOn_State_StageSortValue_Likeliho~",
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
                name: "IX_InvestmentProjects_IsFlagship_ChangedAt_Id_DistrictId_Offic~",
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
                name: "IX_InvestmentProjects_Stage_Kind_State_TotalSortValue_District~",
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
                name: "IX_MetricEntries_Metric_EffectiveOn_Id_EndedOn_SupersededAt_Re~",
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
