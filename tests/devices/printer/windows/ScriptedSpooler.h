// Stands in for winspool.drv: one queue whose jobs go through states the test writes down.
#pragma once

#include <windows.h>
#include <winspool.h>

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace amphoe::devices::printer {

/// Behaves as Microsoft's reference of the print spooler API says. One at a time: the functions of winspool.drv that
/// ScriptedSpooler.cpp defines answer from the one that lives.
class ScriptedSpooler {
  public:
    ScriptedSpooler();
    ScriptedSpooler(const ScriptedSpooler&) = delete;
    ScriptedSpooler& operator=(const ScriptedSpooler&) = delete;
    ~ScriptedSpooler();

    static constexpr DWORD kJob = 7;

    bool service_runs = true;
    DWORD printer_status = 0;
    DWORD driver_attributes = 0;
    /// What each question for the job is answered with; the last stays. Empty: the queue does not know the job.
    std::deque<DWORD> job_states;
    bool last_is_gone = false;  ///< after the last state the queue does not know the job any more
    bool deletes = true;        ///< JOB_CONTROL_DELETE takes the job out of the queue
    DWORD delete_error = 0;     ///< what JOB_CONTROL_DELETE fails with
    DWORD write_error = 0;
    DWORD end_error = 0;
    DWORD most_a_write = 0xFFFFFFFF;

    std::vector<std::uint8_t> received;
    std::wstring data_type;
    int deletions = 0;
    int aborts = 0;
    int ends = 0;
    int open_handles = 0;
};

}  // namespace amphoe::devices::printer
