#include <sys/resource.h>
#include <unistd.h>

#include "gui/presenters/ThreadPriority.h"

namespace amphoe::gui {
namespace {

// A third of the weight of an ordinary thread: late under load, but never starved.
constexpr int niceness = 5;

}  // namespace

// On Linux the priority belongs to the thread, not to the process (setpriority(2), NOTES).
void let_others_go_first() {
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness);
}

}  // namespace amphoe::gui
