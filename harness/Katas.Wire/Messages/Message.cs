namespace Katas.Wire;

/// <summary>What one of our processes tells another: a fact, never an opinion.</summary>
public abstract record Message;

/// <summary>Judge to runner or compiler: end now, in order.</summary>
public sealed record Shutdown : Message;

/// <summary>Child to judge, once: started, and waiting.</summary>
public sealed record ChildReady : Message;
