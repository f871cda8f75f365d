using FsCheck;
using FsCheck.Fluent;
using ThonSo.Core.Values;
using Xunit;

namespace ThonSo.Core.Tests.Values;

/// <summary>Telephone numbers however they are typed.</summary>
public sealed class PhoneNumberTests
{
    private static readonly Arbitrary<string> Mobiles =
        (from prefix in Gen.Elements("032", "039", "052", "056", "058", "070", "076", "079", "081", "086", "089", "090", "093", "098", "0991")
         from rest in Gen.Elements("0123456789".ToCharArray()).ArrayOf(7)
         where prefix != "089" || rest[0] >= '6'
         where prefix != "052" || rest[0] is '2' or '3' or '8'
         select (prefix + new string(rest))[..10]).ToArbitrary();

    [Theory]
    [InlineData("0912345678")]
    [InlineData("84912345678")]
    [InlineData("+84912345678")]
    [InlineData("+84 912 345 678")]
    [InlineData("(+84) 912-345-678")]
    [InlineData("0084912345678")]
    [InlineData("00 84 912 345 678")]
    [InlineData("+84 (0)912 345 678")]
    [InlineData("0912.345.678")]
    [InlineData("0912\u00a0345\u00a0678")]
    [InlineData(" 091 234 5678\n")]
    [InlineData("0912–345–678")]
    [InlineData("\u202a+84912345678\u202c")]
    public void A_mobile_number_is_read_in_every_form(string typed)
    {
        var phone = PhoneNumber.Parse(typed);
        Assert.Equal(("+84912345678", "0912 345 678", "0912 *** 678"), (phone.ToString(), phone.Display, phone.Masked));
        Assert.True(phone.IsMobile);
    }

    [Theory]
    [InlineData("02623812345", PhoneKind.Fixed, "+842623812345", "0262 3812 345", "0262 **** 345")]
    [InlineData("+84 262 3812345", PhoneKind.Fixed, "+842623812345", "0262 3812 345", "0262 **** 345")]
    [InlineData("024.3825.1234", PhoneKind.Fixed, "+842438251234", "024 3825 1234", "024 **** 1234")]
    [InlineData("02838251234", PhoneKind.Fixed, "+842838251234", "028 3825 1234", "028 **** 1234")]
    [InlineData("1022", PhoneKind.Short, "1022", "1022", "1022")]
    [InlineData("113", PhoneKind.Short, "113", "113", "113")]
    [InlineData("1900 1234", PhoneKind.Short, "19001234", "1900 1234", "1900 1234")]
    [InlineData("1800.123.456", PhoneKind.Short, "1800123456", "1800 123 456", "1800 123 456")]
    public void Other_numbers_have_their_kind_and_their_groups(string typed, PhoneKind kind, string stored, string shown, string masked)
    {
        var phone = PhoneNumber.Parse(typed);
        Assert.Equal((kind, stored, shown, masked), (phone.Kind, phone.ToString(), phone.Display, phone.Masked));
        Assert.False(phone.IsMobile);
    }

    [Theory]
    [InlineData("01201234567", "0701234567")]
    [InlineData("01211234567", "0791234567")]
    [InlineData("01221234567", "0771234567")]
    [InlineData("01231234567", "0831234567")]
    [InlineData("01241234567", "0841234567")]
    [InlineData("01251234567", "0851234567")]
    [InlineData("01261234567", "0761234567")]
    [InlineData("01271234567", "0811234567")]
    [InlineData("01281234567", "0781234567")]
    [InlineData("01291234567", "0821234567")]
    [InlineData("01621234567", "0321234567")]
    [InlineData("01691234567", "0391234567")]
    [InlineData("+84 168 123 4567", "0381234567")]
    [InlineData("01861234567", "0561234567")]
    [InlineData("01881234567", "0581234567")]
    [InlineData("01991234567", "0591234567")]
    public void Numbers_of_eleven_digits_become_what_they_were_changed_to(string typed, string today) =>
        Assert.Equal(PhoneNumber.Parse(today), PhoneNumber.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("0")]
    [InlineData("+84")]
    [InlineData("091234567")]
    [InlineData("09123456789")]
    [InlineData("912345678")]
    [InlineData("0612345678")]
    [InlineData("0512345678901234567")]
    [InlineData("0953345678a")]
    [InlineData("0992345678")]
    [InlineData("0541234567")]
    [InlineData("01611234567")]
    [InlineData("0262381234")]
    [InlineData("02413812345678")]
    [InlineData("+1 202 555 0123")]
    [InlineData("+0912345678")]
    [InlineData("++84912345678")]
    [InlineData("84+912345678")]
    [InlineData("0912345678/0912345679")]
    [InlineData("0912 345 678 máy lẻ 2")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    [InlineData("116")]
    [InlineData("+841022")]
    [InlineData("066085000123")]
    public void Everything_else_is_refused(string? typed) => Assert.False(PhoneNumber.TryParse(typed, out _));

    [Fact]
    public void Every_form_of_a_number_is_the_same_number() =>
        Typed.Holds((from mobile in Mobiles.Generator
                     from prefix in Gen.Elements("0", "84", "+84", "0084", "(+84) ", "+84(0)")
                     from separators in Gen.Elements("", " ", ".", "-", "\u00a0", "\u200b", "–").ArrayOf(9)
                     select (mobile, typed: prefix + string.Concat(mobile.Skip(1).Select((digit, i) => digit + separators[i])))).ToArbitrary(), given =>
            PhoneNumber.TryParse(given.typed, out var phone) && phone.ToString() == $"+84{given.mobile[1..]}" && phone.IsMobile
            && phone.Display.Replace(" ", "") == given.mobile && PhoneNumber.Parse(phone.Display) == phone && PhoneNumber.Parse(phone.ToString()) == phone
            && phone.Masked.Length == phone.Display.Length && phone.Masked.Count(char.IsDigit) == 7);

    [Fact]
    public void Nothing_typed_throws_and_what_is_read_reads_back() => Typed.Holds(text =>
        !PhoneNumber.TryParse(text, out var phone) || (PhoneNumber.Parse(phone.ToString()) == phone && PhoneNumber.Parse(phone.Display) == phone && phone.Masked.Length > 0));

    [Fact]
    public void Digits_and_marks_never_throw() =>
        Typed.Holds(Gen.Elements("0123456789+84 .-()".ToCharArray()).ArrayOf().Select(signs => new string(signs)).ToArbitrary(), text =>
            !PhoneNumber.TryParse(text, out var phone) || PhoneNumber.Parse(phone.ToString()) == phone);

    [Fact]
    public void No_number_is_no_text() => Assert.Equal(("", "", ""), (default(PhoneNumber).ToString(), default(PhoneNumber).Display, default(PhoneNumber).Masked));
}
