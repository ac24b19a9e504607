// Which thread goes first when there are fewer processors than work.
#pragma once

namespace amphoe::gui {

/// For the rest of the calling thread's life, and for threads it begins afterwards, threads of ordinary priority go
/// first: the preview and the window stay smooth while faces are judged and compared.
void let_others_go_first();

}  // namespace amphoe::gui
