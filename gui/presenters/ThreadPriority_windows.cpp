#include <windows.h>

#include "gui/presenters/ThreadPriority.h"

namespace amphoe::gui {

void let_others_go_first() {
    (void)SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
}

}  // namespace amphoe::gui
