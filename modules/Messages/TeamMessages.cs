using ThonSo.Core.Language;
using ThonSo.Teams;

namespace ThonSo.Messages;

/// <summary>What a member is told about their team. Nobody is named: whose households they are stands on the member's own page.</summary>
internal static class TeamMessages
{
    /// <param name="now">Households the heir looks after, all together; null when they have left meanwhile, too.</param>
    public static Text HandedOver(MemberLeft left, int? now)
    {
        var all = now ?? left.Households;
        return new Text(
            $"Một tổ viên rời tổ, bàn giao cho anh chị {left.Households} hộ. Giờ anh chị phụ trách {all} hộ. Xem ở trang Hộ tôi phụ trách.",
            $"A member has left the team and handed {(left.Households == 1 ? "1 household" : $"{left.Households} households")} over to you. You now look after {all}. See My households.");
    }
}
