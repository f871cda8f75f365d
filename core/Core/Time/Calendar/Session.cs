namespace ThonSo.Core.Time;

/// <summary>One stretch of office hours, both ends included: what arrives at the minute of closing has arrived in time.</summary>
public readonly record struct Session(TimeOnly Opens, TimeOnly Closes);
