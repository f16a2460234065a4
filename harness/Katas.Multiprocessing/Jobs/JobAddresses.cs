using System.Reflection;
using System.Reflection.Emit;

namespace Katas.Multiprocessing.Jobs;

/// <summary>Tells whether another process can call a delegate's method, and refuses with what to do instead where it cannot.</summary>
internal static class JobAddresses
{
    public static JobAddress Of(Delegate job)
    {
        var module = job.Method.Module;
        return new JobAddress(
            module.Assembly.Location,
            module.ModuleVersionId,
            job.Method.MetadataToken,
            job.Target is not null
        );
    }

    public static void RefuseUnlessCallable(Delegate job)
    {
        var method = job.Method;
        if (!job.HasSingleTarget)
        {
            throw Refused(
                JobRefusal.SeveralMethods,
                method,
                [],
                "is several methods in one delegate; give the pool one of them, or a static method that calls them all."
            );
        }
        if (method is DynamicMethod || method.DeclaringType is null || method.Module.Assembly.IsDynamic)
        {
            throw Refused(
                JobRefusal.NotInAFile,
                method,
                [],
                "was made at run time, so no worker can find it; give the pool a static method."
            );
        }
        if (job.Target is { } target && !Closures.IsLambdaSingleton(target))
        {
            throw RefusedTarget(method, target);
        }
        if (method.IsGenericMethod || method.DeclaringType.IsGenericType)
        {
            throw Refused(
                JobRefusal.Generic,
                method,
                [],
                "is generic or stands in something generic; write a static method for the type you need and give the pool that."
            );
        }
        if (method.Module.Assembly.Location.Length == 0)
        {
            throw Refused(
                JobRefusal.NotInAFile,
                method,
                [],
                $"is in the assembly {method.Module.Assembly.GetName().Name}, which was loaded from memory; workers load the same file as you do, so load it from a file."
            );
        }
    }

    private static JobRefusedException RefusedTarget(MethodInfo method, object target)
    {
        if (method.IsStatic)
        {
            return Refused(
                JobRefusal.BoundToObject,
                method,
                [],
                $"is bound to a {target.GetType().Name} as its first argument; a worker has no such object. Pass it as the item, or part of the item."
            );
        }
        var captured = Closures.CapturedNames(method, target);
        var list = string.Join(", ", captured);
        if (Closures.IsClosure(target.GetType()))
        {
            return Refused(
                JobRefusal.CapturesVariables,
                method,
                captured,
                $"captures {list}. A worker process shares no variables with yours: pass the values in the item (a tuple or a record), and mark the function static so that the compiler says so first."
            );
        }
        var what =
            captured.Count > 0
                ? $"uses {list} of the object or script around it"
                : $"is a method of an object ({target.GetType().Name})";
        return Refused(
            JobRefusal.InstanceMethod,
            method,
            captured,
            $"{what}. A worker process has no such object, and a script's top-level variables and methods belong to one: pass the values in the item, and mark the method static."
        );
    }

    private static JobRefusedException Refused(
        JobRefusal refusal,
        MethodInfo method,
        IReadOnlyList<string> captured,
        string because
    )
    {
        var name = Closures.DisplayName(method);
        return new JobRefusedException(
            refusal,
            name,
            captured,
            $"The job {name} cannot run in another process: it {because}"
        );
    }
}
