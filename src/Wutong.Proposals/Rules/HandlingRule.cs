using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Rules;

/// <summary>Whose word on an answer decides whether it is handled again.</summary>
internal enum Evaluators
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evaluators_Lead))] Lead,

    /// <summary>Closed once all are satisfied; one who is not has it handled again.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evaluators_All))] All,
}

/// <summary>
/// How long each step of the handling may take, who evaluates, and what the classes mean. Places differ: what stands here before anybody changes it are examples from public rules.
/// There is one row, or none before the first change.
/// </summary>
internal sealed class HandlingRule : IVersioned, IVisible<HandlingRule>
{
    public const int MeaningLength = 60, MostDays = 365, MostMonths = 24;
    public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000021");

    public Guid Id { get; private init; } = OnlyId;
    public int Version { get; private set; } = 1;

    /// <summary>To answer, from the assignment, where no day was set at it.</summary>
    public int AnswerAmount { get; set; } = 3;
    public LimitUnit AnswerUnit { get; set; } = LimitUnit.NaturalMonths;

    /// <summary>The same for a priority proposal.</summary>
    public int PriorityAmount { get; set; } = 2;
    public LimitUnit PriorityUnit { get; set; } = LimitUnit.NaturalMonths;

    /// <summary>To send back what is not this bureau's.</summary>
    public int ReturnAmount { get; set; } = 5;
    public LimitUnit ReturnUnit { get; set; } = LimitUnit.WorkingDays;

    /// <summary>For the opinion of an office that joins in.</summary>
    public int OpinionAmount { get; set; } = 1;
    public LimitUnit OpinionUnit { get; set; } = LimitUnit.NaturalMonths;

    /// <summary>To handle it again.</summary>
    public int AgainAmount { get; set; } = 1;
    public LimitUnit AgainUnit { get; set; } = LimitUnit.NaturalMonths;

    /// <summary>No extension goes further, in months from the assignment.</summary>
    public int LongestMonths { get; set; } = 6;

    /// <summary>So many days before the last one the offices are reminded.</summary>
    public int RemindDays { get; set; } = 7;

    /// <summary>How long a link by which a proposer evaluates is good, in days.</summary>
    public int LinkDays { get; set; } = 30;
    public Evaluators Evaluators { get; set; } = Evaluators.Lead;

    /// <summary>What the classes mean here; an empty one is not used.</summary>
    public string ClassA { get; set; } = "已经解决或基本解决";
    public string ClassB { get; set; } = "正在解决或列入计划解决";
    public string ClassC { get; set; } = "暂不能解决或留作参考";
    public string? ClassD { get; set; }

    public TimeLimit Return => new(ReturnAmount, ReturnUnit);
    public TimeLimit Opinion => new(OpinionAmount, OpinionUnit);
    public TimeLimit Again => new(AgainAmount, AgainUnit);
    public TimeLimit Longest => new(LongestMonths, LimitUnit.NaturalMonths);

    public TimeLimit AnswerTo(Proposal proposal) => proposal.IsPriority ? new(PriorityAmount, PriorityUnit) : new(AnswerAmount, AnswerUnit);

    /// <summary>Null for a class that is not used here.</summary>
    public string? MeaningOf(ReplyCategory category) => category switch { ReplyCategory.A => ClassA, ReplyCategory.B => ClassB, ReplyCategory.C => ClassC, _ => ClassD };

    public static Expression<Func<HandlingRule, bool>> VisibleTo(Actor actor)
    {
        var staff = actor.IsAny(Roles.Staff);
        return _ => staff;
    }

    private sealed class Table : IEntityTypeConfiguration<HandlingRule>
    {
        public void Configure(EntityTypeBuilder<HandlingRule> builder)
        {
            builder.ToTable("HandlingRules");
            builder.Property(r => r.ClassA).HasMaxLength(MeaningLength);
            builder.Property(r => r.ClassB).HasMaxLength(MeaningLength);
            builder.Property(r => r.ClassC).HasMaxLength(MeaningLength);
            builder.Property(r => r.ClassD).HasMaxLength(MeaningLength);
        }
    }
}

internal static class HandlingRules
{
    extension(WutongDb db)
    {
        /// <summary>What holds now.</summary>
        public async Task<HandlingRule> HandlingRuleAsync() => await db.HandlingRules.Whole.AsNoTracking().SingleOrDefaultAsync() ?? new HandlingRule();
    }
}
