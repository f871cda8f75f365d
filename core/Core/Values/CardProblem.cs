namespace ThonSo.Core.Values;

/// <summary>Why a scanned text could not be read as an identity card. Each wants another sentence on the page.</summary>
public enum CardProblem
{
    /// <summary>Nothing was scanned.</summary>
    Empty,
    /// <summary>Some other code: an address of the web, a payment, a product.</summary>
    OtherCode,
    /// <summary>Only the identity number: the bar code of an older card, or a number typed by hand.</summary>
    NumberOnly,
    /// <summary>The card of the health insurance (thẻ bảo hiểm y tế).</summary>
    HealthInsurance,
    /// <summary>The scan broke off before the date of issue.</summary>
    CutShort,
    /// <summary>The first field is not an identity number of twelve digits.</summary>
    Number,
    /// <summary>There is no name.</summary>
    Name,
    /// <summary>The date of birth cannot be read.</summary>
    Birth,
    /// <summary>The sex is neither Nam nor Nữ.</summary>
    Sex,
}
