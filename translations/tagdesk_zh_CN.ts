<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>tagdesk::AboutDialog</name>
    <message>
        <source>Keys, and about TagDesk</source>
        <translation>快捷键与关于TagDesk</translation>
    </message>
    <message>
        <source>TagDesk %1</source>
        <translation>TagDesk %1</translation>
    </message>
    <message>
        <source>Keeps the tags of cloud resources in order. Edits are staged first, sent only after a review, and what failed stays in its row with the cloud&apos;s own words.</source>
        <translation>管理云资源的标签。编辑先暂存，核对之后才发送；失败的更改连同云端返回的原文留在所在行。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>In fields and tables</source>
        <translation>在字段和表格中</translation>
    </message>
    <message>
        <source>Edit the cell of a tag column; typing replaces its value</source>
        <translation>编辑标签列的单元格；直接输入会替换其值</translation>
    </message>
    <message>
        <source>While typing in a cell: set every selected cell</source>
        <translation>在单元格中输入时：设置所有选中的单元格</translation>
    </message>
    <message>
        <source>Remove the tags of the selected cells, never the resource</source>
        <translation>移除选中单元格的标签，绝不删除资源</translation>
    </message>
    <message>
        <source>Leave a field without its edit; clear the filter; close a message</source>
        <translation>放弃正在输入的内容并离开；清除筛选；关闭消息</translation>
    </message>
</context>
<context>
    <name>tagdesk::ActionKeys</name>
    <message>
        <source>This is no key of its own.</source>
        <translation>这不是单独的按键。</translation>
    </message>
    <message>
        <source>This key types a character; add Ctrl or Alt.</source>
        <translation>该按键会输入字符；请加上Ctrl或Alt。</translation>
    </message>
    <message>
        <source>Alt with a letter opens a menu.</source>
        <translation>Alt加字母用于打开菜单。</translation>
    </message>
    <message>
        <source>Fields and tables need this key themselves.</source>
        <translation>字段和表格自身需要该按键。</translation>
    </message>
</context>
<context>
    <name>tagdesk::ActivityPane</name>
    <message>
        <source>Activity</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Failures</source>
        <extracomment>Title of a tab, with the number of failed resources.</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Running and recent work</source>
        <translation>正在进行和最近的任务</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在进行的任务</translation>
    </message>
    <message>
        <source>What is read or sent appears here with its progress.</source>
        <translation>读取和发送的进度显示在这里。</translation>
    </message>
    <message>
        <source>Failures by cause</source>
        <translation>按原因分组的失败</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Select the resources of the chosen cause in the table</source>
        <translation>在表格中选中该原因对应的资源</translation>
    </message>
    <message>
        <source>Overwrite what somebody else set on these resources meanwhile</source>
        <translation>覆盖他人期间在这些资源上设置的值</translation>
    </message>
    <message>
        <source>Drop the changes made here to the tags that somebody else changed</source>
        <translation>对他人改过的标签，放弃此处的更改</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copy every failure with the cloud&apos;s own words and request ids</source>
        <translation>复制所有失败，含云端返回的原文和请求ID</translation>
    </message>
    <message>
        <source>Export failed rows…</source>
        <translation>导出失败的行…</translation>
    </message>
    <message>
        <source>Write the failed resources into a CSV file with the reasons, to be repaired and imported again</source>
        <translation>将失败的资源及原因写入CSV文件，修正后可再次导入</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>没有失败</translation>
    </message>
    <message>
        <source>What a cloud refuses is listed here by cause, to be tried again.</source>
        <translation>被云端拒绝的更改按原因列在这里，可以重试。</translation>
    </message>
    <message>
        <source>Failures %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Retry chosen</source>
        <translation>重试所选</translation>
    </message>
    <message>
        <source>Send the changes of the chosen cause or resource again</source>
        <translation>重新发送所选原因或资源的更改</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>全部重试</translation>
    </message>
    <message>
        <source>Send everything that failed again, except what somebody else changed meanwhile</source>
        <translation>重新发送所有失败的更改，他人期间修改过的除外</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A line of the log, copied. %1: when, %2: what happened.</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>正在提交…</translation>
    </message>
</context>
<context>
    <name>tagdesk::ActivityTexts</name>
    <message>
        <source>Reading %1</source>
        <extracomment>Running work; %1 is a scope such as &quot;cn-north-1 / Virtual machines&quot;.</extracomment>
        <translation>正在读取%1</translation>
    </message>
    <message>
        <source>Counting the resources of %1</source>
        <extracomment>Running work; %1 is a cloud or a scope.</extracomment>
        <translation>正在统计%1的资源数</translation>
    </message>
    <message>
        <source>Applying changes to %1</source>
        <extracomment>Running work; %1 is a cloud.</extracomment>
        <translation>正在向%1提交更改</translation>
    </message>
    <message>
        <source>Reading tags back from %1</source>
        <extracomment>Running work; %1 is a cloud or a scope.</extracomment>
        <translation>正在从%1回读标签</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress: &quot;412 of 1,204&quot;.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>已完成%1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>the cloud asks for a pause until %1</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>云端要求暂停至%1</translation>
    </message>
    <message>
        <source>paused</source>
        <extracomment>Of running work: nothing new is sent until somebody resumes it.</extracomment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stopping after the running requests</source>
        <translation>等已发出的请求结束后停止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Between the parts of a line.</extracomment>
        <translation> · </translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开%1</translation>
    </message>
    <message>
        <source>Reading %1 failed: %2</source>
        <translation>读取%1失败：%2</translation>
    </message>
    <message>
        <source>Counting %1 failed: %2</source>
        <translation>统计%1失败：%2</translation>
    </message>
    <message>
        <source>%1 asks for a pause of %2 ms</source>
        <translation>%1要求暂停%2毫秒</translation>
    </message>
    <message>
        <source>Applied: %1 accepted, %2 failed</source>
        <translation>已提交：受理%1，失败%2</translation>
    </message>
    <message>
        <source>Stopped: %1 accepted, %2 failed</source>
        <translation>已停止：受理%1，失败%2</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1失败：%2</translation>
    </message>
    <message>
        <source>Read back: %1 as planned, %2 not</source>
        <translation>已回读：%1项与计划一致，%2项不一致</translation>
    </message>
    <message numerus="yes">
        <source>set %1 to “%2” on %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is a tag key, %2 its value.</extracomment>
        <translation>
            <numerusform>在%Ln个资源上将%1设为“%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %1 from %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is a tag key.</extracomment>
        <translation>
            <numerusform>从%Ln个资源移除%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rename %1 to %2 on %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is a tag key, %2 the new key.</extracomment>
        <translation>
            <numerusform>在%Ln个资源上将%1重命名为%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>revert %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>还原%Ln个资源</numerusform>
        </translation>
    </message>
    <message>
        <source>import %1</source>
        <extracomment>Name of an undo step; %1 is a file.</extracomment>
        <translation>导入%1</translation>
    </message>
    <message numerus="yes">
        <source>take back applied changes of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>撤回%Ln个资源上已提交的更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>finish an interrupted apply on %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>继续%Ln个资源上中断的提交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore kept changes of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>恢复%Ln个资源上保留的更改</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Running work: %1 is what it does, such as &quot;Reading Virtual machines&quot;, %2 how far it is.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <extracomment>In the title of the window: applying changes was paused after so much of it.</extracomment>
        <translation>已暂停，进度%1%</translation>
    </message>
    <message>
        <source>Applying %1 %</source>
        <extracomment>In the title of the window: how much of the changes is applied.</extracomment>
        <translation>正在提交，进度%1%</translation>
    </message>
    <message numerus="yes">
        <source>Read %1: %Ln resource(s)</source>
        <extracomment>Log; %1 is a scope.</extracomment>
        <translation>
            <numerusform>已读取%1：%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applying changes to %1: %Ln request(s) that write</source>
        <extracomment>Log; %1 is a cloud. The looks before and after each request come on top.</extracomment>
        <translation>
            <numerusform>向%1提交更改：%Ln个写请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste tags into %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>将标签粘贴到%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>apply the tag set “%1” to %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is the name of a tag set.</extracomment>
        <translation>
            <numerusform>将标签组“%1”应用到%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste into cells of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>粘贴到%Ln个资源的单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fill cells of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>填充%Ln个资源的单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set cells of %Ln resource(s) to “%1”</source>
        <extracomment>Name of an undo step; %1 is the value of tags.</extracomment>
        <translation>
            <numerusform>将%Ln个资源的单元格设为“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove tags in cells of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>移除%Ln个资源单元格中的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <extracomment>Of a count; %1 are product lines such as &quot;MySQL, PostgreSQL&quot;.</extracomment>
        <translation>未计数：%1</translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln scope(s)</source>
        <extracomment>Running work: several product lines or zones are read together.</extracomment>
        <translation>
            <numerusform>正在读取%Ln个范围</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scope(s)</source>
        <extracomment>Progress of reading several product lines or zones. %1: how many were read, of all.</extracomment>
        <translation>
            <numerusform>%1/%Ln个范围</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln个资源</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying changes to %1 (%2)</source>
        <extracomment>Running work; %1 is a cloud, %2 what a person said it is for.</extracomment>
        <translation>正在向%1提交更改（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 writes tags of %Ln resource(s) in one request</source>
        <extracomment>Log; %1 is a cloud.</extracomment>
        <translation>
            <numerusform>%1在一个请求中写入%Ln个资源的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 writes tags one resource at a time: %2</source>
        <extracomment>Log; %1 is a cloud, %2 the reason.</extracomment>
        <translation>%1逐个资源写入标签：%2</translation>
    </message>
    <message>
        <source>%1 writes tags one resource at a time</source>
        <extracomment>Log; %1 is a cloud.</extracomment>
        <translation>%1逐个资源写入标签</translation>
    </message>
    <message numerus="yes">
        <source>clean up tags of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>整理%Ln个资源的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge spellings on %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>合并%Ln个资源的写法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back tags of snapshot %1 on %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is a snapshot, as “#3”.</extracomment>
        <translation>
            <numerusform>将%Ln个资源的标签恢复为快照%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ApplyNotice</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: sends no more of what waits.</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Decide…</source>
        <extracomment>Button: opens the review, where it is chosen whose values stand.</extracomment>
        <translation>决定…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Review and apply the rest…</source>
        <translation>核对并提交其余更改…</translation>
    </message>
</context>
<context>
    <name>tagdesk::CellEditor</name>
    <message>
        <source>Values in use</source>
        <translation>使用中的值</translation>
    </message>
</context>
<context>
    <name>tagdesk::CellWords</name>
    <message>
        <source>The tags of this resource were not read, so they cannot be edited. Read them again first.</source>
        <translation>该资源的标签未读取，因此不能编辑。请先重新读取。</translation>
    </message>
    <message>
        <source>–</source>
        <extracomment>In a table of changes: the resource does not have the tag.</extracomment>
        <translation>–</translation>
    </message>
    <message>
        <source>(empty value)</source>
        <translation>（空值）</translation>
    </message>
</context>
<context>
    <name>tagdesk::CleanupChangeModel</name>
    <message>
        <source>Changes: %1</source>
        <extracomment>For assistive technology: whether a change is refused or done, and the text there.</extracomment>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Head of a column: a tag before a change.</extracomment>
        <translation>现在</translation>
    </message>
    <message>
        <source>Will be</source>
        <extracomment>Head of a column: a tag after a change.</extracomment>
        <translation>将变为</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>tagdesk::CleanupChanges</name>
    <message>
        <source>Show only what is not &amp;done</source>
        <translation>仅显示未进行的(&amp;D)</translation>
    </message>
    <message>
        <source>What changes, and what is not done</source>
        <translation>将更改的内容和未进行的内容</translation>
    </message>
    <message>
        <source>D&amp;ecide…</source>
        <translation>决定(&amp;E)…</translation>
    </message>
    <message>
        <source>Choose the value that stays on all resources with these two</source>
        <translation>选择在具有这些值的所有资源上保留的值</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <extracomment>An act of a menu: this value stays.</extracomment>
        <translation>保留“%1”</translation>
    </message>
    <message>
        <source>There are no resources to look at</source>
        <translation>没有可查看的资源</translation>
    </message>
    <message>
        <source>Choose others, or show some in the table first.</source>
        <translation>请选择其他资源，或先在表格中显示一些。</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>不会有任何更改</translation>
    </message>
    <message>
        <source>No tag of the resources that are looked at matches, or all of them are as wanted already.</source>
        <translation>所查看资源的标签均不匹配，或都已符合要求。</translation>
    </message>
</context>
<context>
    <name>tagdesk::CleanupDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <translation>
            <numerusform>暂存%Ln项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent before you have reviewed it</source>
        <translation>核对之前不会发送任何内容</translation>
    </message>
    <message>
        <source>Nothing here can be staged</source>
        <translation>这里没有可暂存的内容</translation>
    </message>
</context>
<context>
    <name>tagdesk::CleanupStepForm</name>
    <message>
        <source>Values of tags</source>
        <translation>标签的值</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>范围(&amp;I)</translation>
    </message>
    <message>
        <source>Of &amp;keys</source>
        <translation>键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys when left empty; several with commas.</source>
        <translation>留空为所有键；多个键以逗号分隔。</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>操作(&amp;W)</translation>
    </message>
    <message>
        <source>Value that s&amp;tays</source>
        <translation>保留的值(&amp;T)</translation>
    </message>
    <message>
        <source>Where a resource has the new key already, with another value.</source>
        <translation>资源已有新键而值不同时。</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Matc&amp;h as</source>
        <translation>匹配方式(&amp;H)</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>Replace &amp;by</source>
        <translation>替换为(&amp;B)</translation>
    </message>
    <message>
        <source>Of a regular expression $1 or ${name} is a group, $0 the match.</source>
        <translation>正则表达式中$1或${name}为分组，$0为整个匹配。</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>表格(&amp;B)</translation>
    </message>
    <message>
        <source>Two columns: as it is, and as it is to be. Paste it here.</source>
        <translation>两列：原文本和新文本。请粘贴到此处。</translation>
    </message>
    <message>
        <source>From a CSV fi&amp;le…</source>
        <translation>从CSV文件(&amp;L)…</translation>
    </message>
    <message>
        <source>Split a&amp;t</source>
        <translation>分隔符(&amp;T)</translation>
    </message>
    <message>
        <source>At blanks when left empty.</source>
        <translation>留空则按空格。</translation>
    </message>
    <message>
        <source>&amp;Join by</source>
        <translation>连接符(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Pieces</source>
        <translation>部分(&amp;P)</translation>
    </message>
    <message>
        <source>Numbers with commas: 1 is the first, -1 the last. All when left empty.</source>
        <translation>以逗号分隔的序号：1为第一个，-1为最后一个。留空为全部。</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>F&amp;rom key</source>
        <translation>来源键(&amp;R)</translation>
    </message>
    <message>
        <source>W&amp;here</source>
        <translation>何处(&amp;H)</translation>
    </message>
</context>
<context>
    <name>tagdesk::CleanupTexts</name>
    <message>
        <source>Replace text</source>
        <translation>替换文本</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>小写</translation>
    </message>
    <message>
        <source>Upper case</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>First letters upper case</source>
        <translation>首字母大写</translation>
    </message>
    <message>
        <source>Remove blanks at the ends</source>
        <translation>去掉两端空格</translation>
    </message>
    <message>
        <source>Make several blanks one</source>
        <translation>多个空格合为一个</translation>
    </message>
    <message>
        <source>Full-width characters to ASCII</source>
        <translation>全角字符转为ASCII</translation>
    </message>
    <message>
        <source>Compose characters (NFC)</source>
        <translation>组合字符（NFC）</translation>
    </message>
    <message>
        <source>Map by a table</source>
        <translation>按表格映射</translation>
    </message>
    <message>
        <source>Split and join</source>
        <translation>拆分再连接</translation>
    </message>
    <message>
        <source>Set from a template</source>
        <translation>按模板设置</translation>
    </message>
    <message>
        <source>Set from another key</source>
        <translation>取另一个键的值</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Remove all other tags</source>
        <translation>移除其他所有标签</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>整个文本</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>On every resource</source>
        <translation>所有资源</translation>
    </message>
    <message>
        <source>Where the tag is missing</source>
        <translation>缺少该标签的资源</translation>
    </message>
    <message>
        <source>Where the tag is there</source>
        <translation>已有该标签的资源</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>That of the renamed key</source>
        <translation>被重命名的键的值</translation>
    </message>
    <message>
        <source>That of the target</source>
        <translation>目标键的值</translation>
    </message>
    <message>
        <source>The newest, by the history</source>
        <translation>最新的值（按历史记录）</translation>
    </message>
    <message>
        <source>The one that TagDesk wrote</source>
        <translation>TagDesk写入的值</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>最长的值</translation>
    </message>
    <message>
        <source>Spelled alike</source>
        <translation>写法相近</translation>
    </message>
    <message>
        <source>Plural</source>
        <extracomment>Two words of which one is the plural of the other.</extracomment>
        <translation>单复数</translation>
    </message>
    <message>
        <source>Typing error?</source>
        <translation>输入错误？</translation>
    </message>
    <message>
        <source>replace “%1” by “%2”</source>
        <extracomment>A step of a clean-up.</extracomment>
        <translation>将“%1”替换为“%2”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A step of a clean-up: %1 is its name, %2 a template or a key.
----------
%1: a file, %2: what is wrong with it, a whole sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A step of a clean-up: its name, and how many texts it knows.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <extracomment>%1: what is done to keys.</extracomment>
        <translation>键：%1</translation>
    </message>
    <message>
        <source>Keys %1: %2</source>
        <extracomment>%1: keys, %2: what is done to them.</extracomment>
        <translation>键%1：%2</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <extracomment>%1: what is done to values.</extracomment>
        <translation>值：%1</translation>
    </message>
    <message>
        <source>Values of %1: %2</source>
        <extracomment>%1: keys, %2: what is done to their values.</extracomment>
        <translation>%1的值：%2</translation>
    </message>
    <message>
        <source>Say what to look for.</source>
        <translation>请说明要查找什么。</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2.</source>
        <extracomment>%1: a regular expression, %2: what is wrong, in English.</extracomment>
        <translation>“%1”不是正则表达式：%2。</translation>
    </message>
    <message>
        <source>Name the keys.</source>
        <translation>请指定键。</translation>
    </message>
    <message>
        <source>%1 means nothing. Known are %2 and {tag:KEY}.</source>
        <extracomment>%1: something like {nmae}; %2: a list of words.</extracomment>
        <translation>%1没有意义。可用的有%2和{tag:KEY}。</translation>
    </message>
    <message>
        <source>This sets values and cannot be done to keys.</source>
        <translation>这会设置值，不能用于键。</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>Values of which one will stay: &quot;“a” or “b”&quot;; %1 may be two already.</extracomment>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>The resource has both, with different values: decide which one stays.</source>
        <translation>资源同时有两者而值不同：请决定保留哪一个。</translation>
    </message>
    <message>
        <source>It would be done together with a change that is refused.</source>
        <translation>它与一项被拒绝的更改须一起进行。</translation>
    </message>
    <message>
        <source>Not done: %1 → %2. %3 (%4)</source>
        <extracomment>%1: a tag, %2: what it would become, %3: why not, a sentence, %4: names of resources.</extracomment>
        <translation>未进行：%1 → %2。%3（%4）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) change.</source>
        <translation>
            <numerusform>%Ln个标签将更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln resource(s) something is refused or has to be decided.</source>
        <translation>
            <numerusform>%Ln个资源上有内容被拒绝或需要决定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) have nothing to change.</source>
        <translation>
            <numerusform>%Ln个资源无需更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln resource(s) were not read; they stay as they are.</source>
        <translation>
            <numerusform>%Ln个资源的标签未读取，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>The regular expression takes too long and was given up.</source>
        <translation>正则表达式耗时过长，已放弃。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1: names of resources.</extracomment>
        <translation>
            <numerusform>%1以及另外%Ln个</numerusform>
        </translation>
    </message>
    <message>
        <source>These are no rules of a clean-up.</source>
        <translation>这不是整理规则。</translation>
    </message>
    <message>
        <source>This is not understood: %1.</source>
        <extracomment>%1: what stands there.</extracomment>
        <translation>无法理解：%1。</translation>
    </message>
    <message>
        <source>The version of the rules is “%1”, and TagDesk knows version 1.</source>
        <translation>规则的版本是“%1”，而TagDesk只认识版本1。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” does not belong there.</source>
        <translation>“%1”不应出现在此处。</translation>
    </message>
    <message>
        <source>“%1” holds something else than it should.</source>
        <translation>“%1”的内容不符合要求。</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”.</source>
        <translation>“%1”不能是“%2”。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <extracomment>%1: a file, %2: a line of it, %3: what is wrong there, a whole sentence.</extracomment>
        <translation>%1，第%2行：%3</translation>
    </message>
    <message>
        <source>%1, step %2: %3</source>
        <extracomment>%1: a file, %2: the number of a step in it, %3: what is wrong there, a whole sentence.</extracomment>
        <translation>%1，第%2步：%3</translation>
    </message>
    <message>
        <source>Of the file this means nothing here: %1.</source>
        <extracomment>%1: names of members in a file.</extracomment>
        <translation>文件中的以下内容在此没有意义：%1。</translation>
    </message>
    <message>
        <source>Open rules</source>
        <translation>打开规则</translation>
    </message>
    <message>
        <source>Save rules</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Table of two columns</source>
        <translation>两列表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1: a file.</extracomment>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Rules of a clean-up (*.json *.fpvars *.tfvars *.hcl)</source>
        <translation>整理规则 (*.json *.fpvars *.tfvars *.hcl)</translation>
    </message>
    <message>
        <source>Nothing can be changed before that is mended or decided.</source>
        <translation>在改正或决定之前，没有可以更改的内容。</translation>
    </message>
    <message>
        <source>There is nothing to clean up.</source>
        <translation>没有需要整理的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) change.</source>
        <translation>
            <numerusform>%Ln个资源将更改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CloseProfileQuestion</name>
    <message>
        <source>Staged changes</source>
        <translation>暂存的更改</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) of %1 have staged changes.</source>
        <translation>
            <numerusform>%1有%Ln个资源存在暂存的更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent to the cloud. What is kept for next time is offered again when the profile is opened; what is discarded is gone.</source>
        <translation>尚未向云端发送任何内容。留待下次的更改会在再次打开该配置时提供；放弃的更改无法找回。</translation>
    </message>
    <message>
        <source>Keep for next time</source>
        <translation>留待下次</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>核对并提交…</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>放弃并关闭</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>不关闭</translation>
    </message>
</context>
<context>
    <name>tagdesk::CloseQuestion</name>
    <message>
        <source>Staged changes</source>
        <translation>暂存的更改</translation>
    </message>
    <message>
        <source>An unfinished edit was not staged.</source>
        <translation>有一项未完成的编辑尚未暂存。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged change(s) were not applied.</source>
        <translation>
            <numerusform>有%Ln项暂存的更改尚未提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing the window drops it; nothing was sent to the cloud.</source>
        <translation>关闭窗口将放弃它；尚未向云端发送任何内容。</translation>
    </message>
    <message>
        <source>Nothing was sent to the cloud. What is kept for next time is offered again at the next start; what is discarded is gone.</source>
        <translation>尚未向云端发送任何内容。留待下次的更改会在下次启动时提供；放弃的更改无法找回。</translation>
    </message>
    <message>
        <source>Keep for next time</source>
        <translation>留待下次</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>核对并提交…</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>放弃并关闭</translation>
    </message>
    <message>
        <source>Changes are being applied</source>
        <translation>正在提交更改</translation>
    </message>
    <message>
        <source>Changes are being applied.</source>
        <translation>正在提交更改。</translation>
    </message>
    <message>
        <source>Stop ends after the running requests; nothing is half sent, and what was not sent keeps its staged change. Then the window can be closed.</source>
        <translation>停止会等已发出的请求结束，不会只发送一半；未发送的更改仍保持暂存。之后即可关闭窗口。</translation>
    </message>
    <message>
        <source>Stop applying</source>
        <translation>停止提交</translation>
    </message>
</context>
<context>
    <name>tagdesk::CloudDescription</name>
    <message>
        <source>Private zones</source>
        <extracomment>DNS zones that only one&apos;s own networks see</extracomment>
        <translation>内网域名</translation>
    </message>
    <message>
        <source>Private record sets</source>
        <extracomment>Of private zones</extracomment>
        <translation>内网记录集</translation>
    </message>
    <message>
        <source>Public zones</source>
        <extracomment>DNS zones that the whole internet sees</extracomment>
        <translation>公网域名</translation>
    </message>
    <message>
        <source>Public record sets</source>
        <extracomment>Of public zones</extracomment>
        <translation>公网记录集</translation>
    </message>
    <message>
        <source>PTR records</source>
        <extracomment>DNS records that tell the name of an elastic IP address</extracomment>
        <translation>反向解析</translation>
    </message>
    <message>
        <source>Huawei Cloud</source>
        <translation>华为云</translation>
    </message>
    <message>
        <source>Huawei Cloud DNS</source>
        <translation>华为云DNS</translation>
    </message>
    <message>
        <source>Huawei Cloud DNS, rules of 2025</source>
        <translation>华为云DNS（2025年规则）</translation>
    </message>
    <message>
        <source>Open Telekom Cloud</source>
        <translation>Open Telekom Cloud</translation>
    </message>
    <message>
        <source>Open Telekom Cloud DNS</source>
        <translation>Open Telekom Cloud DNS</translation>
    </message>
    <message>
        <source>JD Cloud</source>
        <translation>京东云</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <extracomment>Product line</extracomment>
        <translation>云主机</translation>
    </message>
    <message>
        <source>Disks</source>
        <extracomment>Product line</extracomment>
        <translation>云硬盘</translation>
    </message>
    <message>
        <source>Elastic IPs</source>
        <extracomment>Product line</extracomment>
        <translation>弹性公网IP</translation>
    </message>
    <message>
        <source>Redis</source>
        <extracomment>Product line</extracomment>
        <translation>云缓存Redis</translation>
    </message>
    <message>
        <source>Memcached</source>
        <extracomment>Product line</extracomment>
        <translation>云缓存Memcached</translation>
    </message>
    <message>
        <source>MySQL</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库MySQL</translation>
    </message>
    <message>
        <source>MySQL (read-only)</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库MySQL（只读）</translation>
    </message>
    <message>
        <source>MariaDB</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库MariaDB</translation>
    </message>
    <message>
        <source>MariaDB (read-only)</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库MariaDB（只读）</translation>
    </message>
    <message>
        <source>Percona</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库Percona</translation>
    </message>
    <message>
        <source>Percona (read-only)</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库Percona（只读）</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库PostgreSQL</translation>
    </message>
    <message>
        <source>SQL Server</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库SQL Server</translation>
    </message>
    <message>
        <source>RDS</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库RDS</translation>
    </message>
    <message>
        <source>DRDS</source>
        <extracomment>Product line</extracomment>
        <translation>分布式数据库DRDS</translation>
    </message>
    <message>
        <source>MongoDB</source>
        <extracomment>Product line</extracomment>
        <translation>云数据库MongoDB</translation>
    </message>
    <message>
        <source>Elasticsearch</source>
        <extracomment>Product line</extracomment>
        <translation>云搜索Elasticsearch</translation>
    </message>
    <message>
        <source>CDN domains</source>
        <extracomment>Product line</extracomment>
        <translation>CDN域名</translation>
    </message>
    <message>
        <source>Native containers</source>
        <extracomment>Product line</extracomment>
        <translation>原生容器</translation>
    </message>
    <message>
        <source>Pods</source>
        <extracomment>Product line</extracomment>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Kubernetes node groups</source>
        <extracomment>Product line</extracomment>
        <translation>Kubernetes节点组</translation>
    </message>
    <message>
        <source>Cloud file service</source>
        <extracomment>Product line</extracomment>
        <translation>云文件服务</translation>
    </message>
    <message>
        <source>Queue service</source>
        <extracomment>Product line</extracomment>
        <translation>队列服务</translation>
    </message>
    <message>
        <source>Message queues</source>
        <extracomment>Product line</extracomment>
        <translation>消息队列</translation>
    </message>
    <message>
        <source>Beijing</source>
        <extracomment>City of a region</extracomment>
        <translation>北京</translation>
    </message>
    <message>
        <source>Suqian</source>
        <extracomment>City of a region</extracomment>
        <translation>宿迁</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <extracomment>City of a region</extracomment>
        <translation>上海</translation>
    </message>
    <message>
        <source>Guangzhou</source>
        <extracomment>City of a region</extracomment>
        <translation>广州</translation>
    </message>
    <message>
        <source>CDN (all regions)</source>
        <extracomment>CDN domains belong to no single region.</extracomment>
        <translation>CDN（全部地域）</translation>
    </message>
    <message>
        <source>Pro&amp;ject id</source>
        <translation>项目ID(&amp;J)</translation>
    </message>
    <message>
        <source>looked up by the region</source>
        <translation>按地域查找</translation>
    </message>
    <message>
        <source>“%1” cannot be a project id: those have only letters, digits, - and _.</source>
        <translation>“%1”不是项目ID：项目ID只含字母、数字、-和_。</translation>
    </message>
    <message>
        <source>%1: looked up by region when left out</source>
        <extracomment>%1: names of clouds.</extracomment>
        <translation>%1：省略时按地域查找</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>&amp;IAM endpoint</source>
        <translation>IAM终端节点(&amp;I)</translation>
    </message>
    <message>
        <source>the cloud&apos;s own</source>
        <translation>云端默认</translation>
    </message>
    <message>
        <source>%1: where the project is looked up; --endpoint when that is given</source>
        <extracomment>%1: names of clouds.</extracomment>
        <translation>%1：查找项目的地址；省略时同--endpoint</translation>
    </message>
    <message>
        <source>project look-up</source>
        <translation>查找项目的地址</translation>
    </message>
    <message>
        <source>Token &amp;header</source>
        <translation>令牌请求头(&amp;H)</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header: it has neither blanks nor colons.</source>
        <translation>“%1”不能作为请求头名称：其中不能有空格和冒号。</translation>
    </message>
    <message>
        <source>Send the token encoded as base64</source>
        <translation>令牌以base64编码发送</translation>
    </message>
</context>
<context>
    <name>tagdesk::CloudPolicyButton</name>
    <message>
        <source>From t&amp;he cloud…</source>
        <translation>从云平台(&amp;H)…</translation>
    </message>
    <message>
        <source>No account is open whose cloud keeps a policy for it</source>
        <translation>已打开的账号中，没有云平台为其保存策略的账号</translation>
    </message>
    <message>
        <source>Fetches a policy that a cloud keeps, and saves it as a file (Ctrl+Shift+O)</source>
        <translation>取得云平台保存的策略并存为文件（Ctrl+Shift+O）</translation>
    </message>
</context>
<context>
    <name>tagdesk::ColourChoice</name>
    <message>
        <source>None</source>
        <extracomment>No colour.</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Colour of the profile</source>
        <translation>配置的颜色</translation>
    </message>
</context>
<context>
    <name>tagdesk::ColumnHeads</name>
    <message>
        <source>Column %1</source>
        <translation>列%1</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>升序排序(&amp;A)</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>降序排序(&amp;D)</translation>
    </message>
    <message>
        <source>The cloud&apos;s &amp;order</source>
        <translation>云端的顺序(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Filter by value…</source>
        <translation>按值筛选(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Clear this filter</source>
        <translation>清除此筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rename key…</source>
        <translation>重命名标签键(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>隐藏列(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;set columns</source>
        <translation>重置各列(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Group by this</source>
        <translation>按此列分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;No grouping</source>
        <translation>不分组(&amp;N)</translation>
    </message>
    <message>
        <source>Co&amp;llapse all groups</source>
        <translation>折叠所有分组(&amp;L)</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>&amp;Expand all groups</source>
        <translation>展开所有分组(&amp;E)</translation>
    </message>
</context>
<context>
    <name>tagdesk::ColumnsMenu</name>
    <message>
        <source>Tag keys</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tag key in a menu, and on how many resources it is.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No tags here yet</source>
        <translation>这里还没有标签</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置各列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>tagdesk::CommandLineTexts</name>
    <message>
        <source>What to do: %1</source>
        <extracomment>%1: a whole sentence.</extracomment>
        <translation>处理方法：%1</translation>
    </message>
    <message>
        <source>Its own words: %1</source>
        <extracomment>%1: words of a cloud, a keychain or the system, as they came.</extracomment>
        <translation>原文：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a scope such as jdcloud/cn-north-1/vm, %2: what happened there, a whole sentence.
----------
%1: a tag as it was typed, %2: what is wrong with it, a whole sentence.
----------
%1: a tag, %2: what is odd in it, a whole sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <extracomment>Below the first lines of a list.</extracomment>
        <translation>
            <numerusform>…另有%Ln项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1: ids, parted by commas.</extracomment>
        <translation>
            <numerusform>%1等，另有%Ln个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln项更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln profile(s)</source>
        <translation>
            <numerusform>%Ln个配置</numerusform>
        </translation>
    </message>
    <message>
        <source>Listing %1</source>
        <extracomment>Progress; %1: a scope such as jdcloud/cn-north-1/vm.</extracomment>
        <translation>正在列出%1</translation>
    </message>
    <message numerus="yes">
        <source>Listing %Ln scope(s)</source>
        <extracomment>Progress.</extracomment>
        <translation>
            <numerusform>正在列出%Ln个范围</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting</source>
        <extracomment>Progress.</extracomment>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>Progress, of a table.</extracomment>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Comparing</source>
        <extracomment>Progress: a table is compared with what the cloud has.</extracomment>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>Listing product lines</source>
        <extracomment>Progress.</extracomment>
        <translation>正在列出产品线</translation>
    </message>
    <message>
        <source>Applying</source>
        <extracomment>Progress.</extracomment>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>Tagging</source>
        <extracomment>Progress.</extracomment>
        <translation>正在设置标签</translation>
    </message>
    <message>
        <source>Untagging</source>
        <extracomment>Progress.</extracomment>
        <translation>正在移除标签</translation>
    </message>
    <message>
        <source>Taking back</source>
        <extracomment>Progress: of a run.</extracomment>
        <translation>正在撤回</translation>
    </message>
    <message>
        <source>Resuming</source>
        <extracomment>Progress: of a run.</extracomment>
        <translation>正在继续</translation>
    </message>
    <message numerus="yes">
        <source>%1 (the cloud asks to wait %Ln s)</source>
        <extracomment>%1: what is going on, such as &quot;Applying&quot;.</extracomment>
        <translation>
            <numerusform>%1（云端要求等待%Ln秒）</numerusform>
        </translation>
    </message>
    <message>
        <source>TAGDESK_ACCESS_KEY or TAGDESK_SECRET_KEY is not set.</source>
        <translation>未设置TAGDESK_ACCESS_KEY或TAGDESK_SECRET_KEY。</translation>
    </message>
    <message>
        <source>Set both, and TAGDESK_SECURITY_TOKEN with a temporary key; keys are never taken from arguments.</source>
        <translation>请设置这两个变量，使用临时访问密钥时还需设置TAGDESK_SECURITY_TOKEN；不接受以参数传入的密钥。</translation>
    </message>
    <message>
        <source>TAGDESK_ACCESS_KEY is not set, or standard input held no secret key; nothing was saved.</source>
        <translation>未设置TAGDESK_ACCESS_KEY，或标准输入中没有SK；未保存任何内容。</translation>
    </message>
    <message>
        <source>Set the variable and write the secret key to standard input.</source>
        <translation>请设置该变量，并将SK写入标准输入。</translation>
    </message>
    <message>
        <source>TAGDESK_ACCESS_KEY or TAGDESK_SECRET_KEY is not set; nothing was saved.</source>
        <translation>未设置TAGDESK_ACCESS_KEY或TAGDESK_SECRET_KEY；未保存任何内容。</translation>
    </message>
    <message>
        <source>Set both, or give the secret key on standard input with --secret-stdin; keys are never taken from arguments.</source>
        <translation>请设置这两个变量，或加上--secret-stdin从标准输入提供SK；不接受以参数传入的密钥。</translation>
    </message>
    <message>
        <source>Standard input is a terminal, which would show the secret key; nothing was saved.</source>
        <translation>标准输入是终端，会显示SK；未保存任何内容。</translation>
    </message>
    <message>
        <source>Write it from a program or a file, as in “… --secret-stdin &lt; FILE”.</source>
        <translation>请由程序或文件写入，例如“… --secret-stdin &lt; FILE”。</translation>
    </message>
    <message>
        <source>TAGDESK_SECURITY_TOKEN_EXPIRES is no time: “%1”.</source>
        <translation>TAGDESK_SECURITY_TOKEN_EXPIRES不是有效时间：“%1”。</translation>
    </message>
    <message>
        <source>Set it as the cloud tells it, for example 2026-03-14T18:00:00Z, or unset it.</source>
        <translation>请按云端给出的格式设置，例如2026-03-14T18:00:00Z，或取消设置。</translation>
    </message>
    <message>
        <source>No keys were found.</source>
        <translation>未找到密钥。</translation>
    </message>
    <message>
        <source>Name a file, or use “tagdesk-cli profiles add”.</source>
        <translation>请指定文件，或使用“tagdesk-cli profiles add”。</translation>
    </message>
    <message>
        <source>Nothing was imported: what has keys is a profile already.</source>
        <translation>未导入任何内容：有密钥的均已是配置。</translation>
    </message>
    <message>
        <source>Name what is to be imported all the same with --name.</source>
        <translation>仍要导入的，请用--name指定。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>未导入任何内容。</translation>
    </message>
    <message>
        <source>Nothing was imported, since nobody can be asked here.</source>
        <translation>未导入任何内容，因为此处无法询问。</translation>
    </message>
    <message>
        <source>Add --yes to import %1.</source>
        <extracomment>%1: &quot;2 profiles&quot;.</extracomment>
        <translation>加上--yes即可导入%1。</translation>
    </message>
    <message>
        <source>Import %1? [y/N] </source>
        <extracomment>%1: &quot;2 profiles&quot;. A blank stands at the end; y and N are typed and not translated.</extracomment>
        <translation>导入%1？[y/N] </translation>
    </message>
    <message>
        <source>Nothing was found under the name “%1”; nothing was imported.</source>
        <translation>没有名为“%1”的项；未导入任何内容。</translation>
    </message>
    <message>
        <source>Compare the name with “tagdesk-cli profiles import --list”.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>请用“tagdesk-cli profiles import --list”核对名称。</translation>
    </message>
    <message>
        <source>The profile “%1” was added without keys.</source>
        <translation>已添加配置“%1”，不含密钥。</translation>
    </message>
    <message>
        <source>Enter them in the window, or set TAGDESK_ACCESS_KEY and TAGDESK_SECRET_KEY where it is used.</source>
        <translation>请在窗口中输入密钥，或在使用时设置TAGDESK_ACCESS_KEY和TAGDESK_SECRET_KEY。</translation>
    </message>
    <message>
        <source>The profile was added as “%1”, since its name was taken; its keys are in the keychain.</source>
        <translation>名称已被占用，配置已添加为“%1”；其密钥保存在密钥环中。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln resource(s).</source>
        <extracomment>%1: a number.</extracomment>
        <translation>
            <numerusform>%1 / %Ln个资源。</numerusform>
        </translation>
    </message>
    <message>
        <source>A product without a list call is among them: its resources without tags do not appear.</source>
        <translation>其中有一个产品没有列表接口：其未打标签的资源不会出现。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) written.</source>
        <translation>
            <numerusform>已写入%Ln个资源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln resource(s) were not read; their cells are empty, and importing them changes nothing.</source>
        <translation>
            <numerusform>%Ln个资源的标签未能读取；其单元格为空，导入它们不会产生任何更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>请重新运行该命令。</translation>
    </message>
    <message>
        <source>Some tags could not be read; these resources are not without tags, but unread.</source>
        <translation>部分标签未能读取；这些资源并非没有标签，而是未读取。</translation>
    </message>
    <message>
        <source>Not every scope could be counted.</source>
        <translation>部分范围未能统计。</translation>
    </message>
    <message>
        <source>Stopped; nothing is printed, since the numbers are not complete.</source>
        <translation>已停止；数字不完整，因此不输出。</translation>
    </message>
    <message>
        <source>%1 to %2 in %3 (%4)</source>
        <extracomment>%1: &quot;2 changes&quot;, %2: &quot;2 resources&quot;, %3: &quot;3 requests&quot;, %4: &quot;about 2 s&quot;.</extracomment>
        <translation>%2的%1，共%3（%4）</translation>
    </message>
    <message>
        <source>%1. Nothing was sent.</source>
        <extracomment>%1: &quot;2 changes to 2 resources in 3 requests (about 2 s)&quot;.</extracomment>
        <translation>%1。未发送任何内容。</translation>
    </message>
    <message>
        <source>Apply %1? [y/N] </source>
        <extracomment>%1: &quot;2 changes to 2 resources in 3 requests (about 2 s)&quot;. A blank stands at the end; y and N are typed and not translated.</extracomment>
        <translation>提交%1？[y/N] </translation>
    </message>
    <message>
        <source>Apply %1? Type the number of removed tags, %2: </source>
        <extracomment>%1: &quot;2 changes to 2 resources in 3 requests (about 2 s)&quot;, %2: a number. A blank stands at the end.</extracomment>
        <translation>提交%1？请输入要移除的标签数%2： </translation>
    </message>
    <message>
        <source>Apply %1? Type the number of changes, %2: </source>
        <extracomment>%1: &quot;2 changes to 2 resources in 3 requests (about 2 s)&quot;, %2: a number. A blank stands at the end.</extracomment>
        <translation>提交%1？请输入更改数%2： </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more resource(s)</source>
        <extracomment>Below the first lines of a list.</extracomment>
        <translation>
            <numerusform>…另有%Ln个资源</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>Stopped; nothing was sent.</source>
        <translation>已停止；未发送任何内容。</translation>
    </message>
    <message>
        <source>Stopping: running requests end, nothing new is sent.</source>
        <translation>正在停止：已发出的请求会结束，不再发送新的请求。</translation>
    </message>
    <message>
        <source>%1 done, %2 failed, %3 unknown; %4.</source>
        <extracomment>The end of an apply. %1: &quot;2 resources&quot;, %2 and %3: numbers, %4: &quot;3 requests&quot;.</extracomment>
        <translation>%1已完成，%2失败，%3未知；%4。</translation>
    </message>
    <message>
        <source>Not sent: stopped.</source>
        <extracomment>Of a resource. %1: why, a whole sentence.</extracomment>
        <translation>未发送：已停止。</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>Not sent: the plan was refused for other resources.</source>
        <extracomment>Of a resource.</extracomment>
        <translation>未发送：计划因其他资源被拒绝。</translation>
    </message>
    <message>
        <source>Not in this scope: %1. Nothing was sent.</source>
        <translation>不在该范围内：%1。未发送任何内容。</translation>
    </message>
    <message>
        <source>Compare the ids with the output of “list”.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>请与“list”输出的ID核对。</translation>
    </message>
    <message>
        <source>The tags of %1 could not be read, so they cannot be changed. Nothing was sent.</source>
        <translation>无法读取%1的标签，因此不能更改。未发送任何内容。</translation>
    </message>
    <message>
        <source>Run the command again, or choose other resources.</source>
        <translation>请重新运行该命令，或选择其他资源。</translation>
    </message>
    <message>
        <source>%1 would hold more than the %2 tags that the cloud allows: %3. Nothing was sent.</source>
        <extracomment>%1: &quot;2 resources&quot;, %2: a number, %3: ids.</extracomment>
        <translation>%1的标签数将超过云端允许的%2个：%3。未发送任何内容。</translation>
    </message>
    <message>
        <source>Remove tags there first, or choose other resources.</source>
        <translation>请先移除其中的标签，或选择其他资源。</translation>
    </message>
    <message>
        <source>No resource is chosen; nothing was sent.</source>
        <translation>未选择任何资源；未发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) had these tags already; nothing was sent.</source>
        <translation>
            <numerusform>%Ln个资源已有这些标签；未发送任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change these tags.</source>
        <translation>请修改这些标签。</translation>
    </message>
    <message>
        <source>Worth a look:</source>
        <extracomment>Above a list of what is odd in a table.</extracomment>
        <translation>值得留意：</translation>
    </message>
    <message>
        <source>There is nothing to change; nothing was sent.</source>
        <translation>没有需要更改的内容；未发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) whose form is damaged cannot be written to %1.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>
            <numerusform>%Ln行格式损坏，无法写入%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them in %1.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>请在%1中修正。</translation>
    </message>
    <message>
        <source>What is wrong (%1) is left out.</source>
        <extracomment>%1: &quot;3 rows&quot;.</extracomment>
        <translation>有错误的部分（%1）已略过。</translation>
    </message>
    <message>
        <source>The table has errors (%1); nothing was sent.</source>
        <extracomment>%1: &quot;3 rows&quot;.</extracomment>
        <translation>表格有错误（%1）；未发送任何内容。</translation>
    </message>
    <message>
        <source>Correct it, or leave these rows out with --skip-bad-rows.</source>
        <translation>请修正，或加上--skip-bad-rows略过这些行。</translation>
    </message>
    <message>
        <source>The table has errors (%1); the plan holds the good rows only.</source>
        <extracomment>%1: &quot;3 rows&quot;.</extracomment>
        <translation>表格有错误（%1）；计划中只有正确的行。</translation>
    </message>
    <message>
        <source>Correct it and plan again, or apply what there is.</source>
        <translation>请修正后重新生成计划，或提交现有的计划。</translation>
    </message>
    <message>
        <source>The table has errors (%1).</source>
        <extracomment>%1: &quot;3 rows&quot;.</extracomment>
        <translation>表格有错误（%1）。</translation>
    </message>
    <message>
        <source>Correct it, and plan again.</source>
        <translation>请修正后重新生成计划。</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>未写入%1。</translation>
    </message>
    <message>
        <source>Nothing failed; %1 was not written.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>没有失败；未写入%1。</translation>
    </message>
    <message>
        <source>What was not changed (%1), with the reasons, is in %2.</source>
        <extracomment>%1: &quot;3 resources&quot;, %2: a file.</extracomment>
        <translation>未更改的部分（%1）及原因已写入%2。</translation>
    </message>
    <message>
        <source>Repair it there and apply that file.</source>
        <translation>请在其中修正，然后提交该文件。</translation>
    </message>
    <message>
        <source>Review it and apply it.</source>
        <translation>请核对后提交。</translation>
    </message>
    <message>
        <source>The plan is empty; nothing was sent.</source>
        <translation>计划为空；未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 is a plan already.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>%1已经是计划。</translation>
    </message>
    <message>
        <source>Apply it, or give the table that it was made from.</source>
        <translation>请直接提交，或提供生成它的表格。</translation>
    </message>
    <message numerus="yes">
        <source>The plan does not hold any more (%Ln conflict(s)); nothing was sent.</source>
        <translation>
            <numerusform>计划已不再成立（%Ln处冲突）；未发送任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the plan again, and review it.</source>
        <translation>请重新生成计划并核对。</translation>
    </message>
    <message>
        <source>Nothing was applied yet.</source>
        <translation>还没有提交过任何更改。</translation>
    </message>
    <message>
        <source>No run of this account was interrupted; nothing was sent.</source>
        <translation>该账号没有中断的批次；未发送任何内容。</translation>
    </message>
    <message>
        <source>Run %1 was made for “%2”, which is no profile here.</source>
        <translation>批次%1是用“%2”提交的，这里没有该配置。</translation>
    </message>
    <message>
        <source>Give --cloud with the options that it was made with.</source>
        <translation>请提供--cloud及当时使用的选项。</translation>
    </message>
    <message numerus="yes">
        <source>Interrupted, and of another account or machine, so left alone: run(s) %1.</source>
        <extracomment>%1: numbers of runs, parted by commas.</extracomment>
        <translation>
            <numerusform>以下批次已中断，但属于其他账号或机器，因此未处理：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged in the journal, and shown as it stands there: %1.</source>
        <extracomment>%1: &quot;2 changes&quot;.</extracomment>
        <translation>历史记录中已损坏，按原样显示：%1。</translation>
    </message>
    <message>
        <source>Do not rely on these values. “tagdesk-cli history copies” lists copies of the journal that may still have them.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>请勿依赖这些值。“tagdesk-cli history copies”列出可能仍完好的历史记录副本。</translation>
    </message>
    <message>
        <source>Left as it is: %1</source>
        <extracomment>Above a list. %1: &quot;2 changes&quot;.</extracomment>
        <translation>保持原样：%1</translation>
    </message>
    <message>
        <source>There is nothing to take back; nothing was sent.</source>
        <translation>没有可撤回的更改；未发送任何内容。</translation>
    </message>
    <message>
        <source>There is nothing left to send.</source>
        <translation>没有剩余内容需要发送。</translation>
    </message>
    <message>
        <source>This was run %1; “%2” takes it back.</source>
        <extracomment>%1: number of a run, %2: a command.</extracomment>
        <translation>本次为批次%1；用“%2”可撤回。</translation>
    </message>
    <message>
        <source>%1 What was sent before stays as it is; run %2 counts as interrupted.</source>
        <extracomment>%1: what happened, a whole sentence, %2: number of a run.</extracomment>
        <translation>%1此前已发送的保持不变；批次%2视为已中断。</translation>
    </message>
    <message>
        <source>List the resources to see their tags. %1</source>
        <extracomment>%1: what to do, whole sentences.</extracomment>
        <translation>请列出资源以查看其标签。%1</translation>
    </message>
    <message>
        <source>Make room on the disk, then run “%1”: it finds out what became of everything, and sends what is missing.</source>
        <extracomment>%1: a command.</extracomment>
        <translation>请腾出磁盘空间，然后运行“%1”：它会查明各项结果，并发送尚缺的部分。</translation>
    </message>
    <message>
        <source>Wait for the end of that program, then run “%1”: it finds out what became of everything, and sends what is missing.</source>
        <extracomment>%1: a command.</extracomment>
        <translation>请等待该程序结束，然后运行“%1”：它会查明各项结果，并发送尚缺的部分。</translation>
    </message>
    <message>
        <source>See that the file can be written, then run “%1”: it finds out what became of everything, and sends what is missing.</source>
        <extracomment>%1: a command.</extracomment>
        <translation>请确认该文件可写，然后运行“%1”：它会查明各项结果，并发送尚缺的部分。</translation>
    </message>
    <message>
        <source>The list of what became of each resource could not be written to standard output. What was changed is changed, and is counted above.</source>
        <translation>各资源的结果列表无法写入标准输出。已更改的仍然有效，数量见上文。</translation>
    </message>
    <message>
        <source>Do not run the command again for it; list the resources to see their tags.</source>
        <translation>请勿为此重新运行该命令；列出资源即可查看其标签。</translation>
    </message>
    <message>
        <source>Do not run the command again for it; “%1” has every change.</source>
        <translation>请勿为此重新运行该命令；“%1”含有全部更改。</translation>
    </message>
    <message>
        <source>There is no copy of the journal to restore.</source>
        <translation>没有可恢复的历史记录副本。</translation>
    </message>
    <message>
        <source>“tagdesk-cli history copies” lists them.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>“tagdesk-cli history copies”可列出副本。</translation>
    </message>
    <message>
        <source>The journal is the copy %1 now; it has the runs up to %2. New runs are counted from %3 on.</source>
        <extracomment>%1: a file, %2 and %3: numbers of runs.</extracomment>
        <translation>历史记录现为副本%1，含截至%2的批次。新批次从%3起编号。</translation>
    </message>
    <message>
        <source>The journal is the copy %1 now; it has the runs up to %2. The file that was there is %3. New runs are counted from %4 on.</source>
        <extracomment>%1 and %3: files, %2 and %4: numbers of runs.</extracomment>
        <translation>历史记录现为副本%1，含截至%2的批次。原文件为%3。新批次从%4起编号。</translation>
    </message>
    <message>
        <source>Another program uses the journal, so nothing was restored.</source>
        <translation>另一个程序正在使用历史记录，因此未恢复。</translation>
    </message>
    <message>
        <source>End it, then run the command again.</source>
        <translation>请结束该程序，然后重新运行该命令。</translation>
    </message>
    <message>
        <source>No staged changes are kept.</source>
        <translation>没有保留的暂存更改。</translation>
    </message>
    <message>
        <source>Nothing is kept for “%1”.</source>
        <translation>“%1”没有保留的更改。</translation>
    </message>
    <message>
        <source>Compare the name with “tagdesk-cli drafts list”.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>请用“tagdesk-cli drafts list”核对名称。</translation>
    </message>
    <message numerus="yes">
        <source>Dropped: %Ln draft(s) with %1.</source>
        <extracomment>%1: &quot;4 changes&quot;.</extracomment>
        <translation>
            <numerusform>已丢弃%Ln份草稿，含%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys in the environment are of one account, and several profiles are given.</source>
        <translation>环境变量中的密钥只属于一个账号，但给出了多个配置。</translation>
    </message>
    <message>
        <source>Take TAGDESK_ACCESS_KEY out of the environment, so that each profile has its own keys from the keychain; or run the command once for each.</source>
        <translation>请从环境变量中去掉TAGDESK_ACCESS_KEY，使每个配置从密钥环取自己的密钥；或对每个配置各运行一次命令。</translation>
    </message>
    <message>
        <source>In none of the scopes: %1. Nothing was sent.</source>
        <translation>不在任何范围中：%1。未发送任何内容。</translation>
    </message>
    <message>
        <source>Several resources have the same id: %1. Nothing was sent.</source>
        <extracomment>%1: ids.</extracomment>
        <translation>多个资源的ID相同：%1。未发送任何内容。</translation>
    </message>
    <message>
        <source>Name the scope with --scope.</source>
        <translation>请用--scope指定范围。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scope(s) could not be read; nothing is known of their resources.</source>
        <extracomment>%1: a number of scopes that could not be read, %Ln: the number of all scopes.</extracomment>
        <translation>
            <numerusform>%Ln个范围中有%1个无法读取；不了解其中的资源。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the command again, or add --skip-failed-scopes to go on without them.</source>
        <extracomment>The option is not translated.</extracomment>
        <translation>请重新运行命令，或加上--skip-failed-scopes略过它们继续。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more scope(s) of the account could not be read for the same reason.</source>
        <translation>
            <numerusform>该账号还有%Ln个范围因同样的原因无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>To be left out, and not listed: %1.</source>
        <extracomment>%1: ids.</extracomment>
        <translation>要排除但不在列表中：%1。</translation>
    </message>
    <message>
        <source>Plan %1 is in %2.</source>
        <extracomment>%1: the first digits of its hash, %2: a file.</extracomment>
        <translation>计划%1已写入%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln resource(s) are done and verified. Send the rest? [y/N] </source>
        <extracomment>%1: number of resources that are done and were read back, %Ln: of all. A blank stands at the end; y and N are typed and not translated.</extracomment>
        <translation>
            <numerusform>%Ln个资源中的%1个已完成并核实。发送其余部分？[y/N] </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the first %Ln resource(s) failed or could not be verified. Send the rest all the same? [y/N] </source>
        <extracomment>Of the resources to which changes were sent first. %1: of them failed, %Ln: all of them. A blank stands at the end; y and N are typed and not translated.</extracomment>
        <translation>
            <numerusform>最先的%Ln个资源中有%1个失败或未能核实。仍然发送其余部分？[y/N] </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the first %Ln resource(s) failed or could not be verified, so that the rest was not sent.</source>
        <extracomment>Of the resources to which changes were sent first. %1: of them failed, %Ln: all of them.</extracomment>
        <translation>
            <numerusform>最先的%Ln个资源中有%1个失败或未能核实，因此未发送其余部分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped by itself, because more than %2 % failed: %1 of %Ln resource(s).</source>
        <extracomment>%1: number of resources that failed, %Ln: of those that were tried, %2: a number.</extracomment>
        <translation>
            <numerusform>已自动停止，因为失败的超过%2%：%Ln个资源中的%1个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) were not sent and stay as they are.</source>
        <translation>
            <numerusform>%Ln个资源未发送，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply %1? Type the number of changes against the policy, %2: </source>
        <extracomment>%1: &quot;2 changes to 2 resources in 3 requests (about 2 s)&quot;, %2: a number. A blank stands at the end.</extracomment>
        <translation>提交%1？请输入违反策略的更改数量 %2： </translation>
    </message>
    <message>
        <source>The key “%1” looks like “%2”, which is in use.</source>
        <extracomment>%1, %2: keys of tags, with what cannot be seen in them shown: “env&lt;U+00A0&gt;”.</extracomment>
        <translation>键“%1”看起来与使用中的“%2”相同。</translation>
    </message>
    <message>
        <source>Correct it, or give --allow-lookalike-keys.</source>
        <translation>请更正，或给出--allow-lookalike-keys。</translation>
    </message>
    <message>
        <source>“%1” is in use and differs from “%2” in upper and lower case only.</source>
        <translation>“%1”正在使用，与“%2”仅大小写不同。</translation>
    </message>
    <message>
        <source>The heads that were read:</source>
        <extracomment>Above a list of the columns of a table.</extracomment>
        <translation>读到的表头：</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <extracomment>%1: an option of the command line with its value.</extracomment>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <extracomment>Progress.</extracomment>
        <translation>正在整理</translation>
    </message>
    <message>
        <source>The columns are kept as “%1”: tables with these heads are taken so from now on.</source>
        <extracomment>%1: the name under which the meanings of columns are kept.</extracomment>
        <translation>列的含义已保存为“%1”：此后表头相同的表格都照此理解。</translation>
    </message>
    <message>
        <source>The columns could not be kept as “%1”: %2</source>
        <extracomment>%1: the name under which the meanings of columns were to be kept, %2: the system&apos;s words.</extracomment>
        <translation>无法将列的含义保存为“%1”：%2</translation>
    </message>
    <message>
        <source>Nothing was sent. Leave out --keep-mapping, or make the folder writable.</source>
        <translation>没有发送任何内容。请去掉--keep-mapping，或使该文件夹可写。</translation>
    </message>
    <message>
        <source>Reading costs</source>
        <extracomment>Progress, of cost tables.</extracomment>
        <translation>读取费用</translation>
    </message>
</context>
<context>
    <name>tagdesk::ComplianceDialog</name>
    <message>
        <source>Compliance</source>
        <translation>合规情况</translation>
    </message>
    <message>
        <source>Resources that break the policy, by key and place</source>
        <translation>违反策略的资源，按键和位置</translation>
    </message>
    <message>
        <source>&amp;Show resources</source>
        <translation>显示资源(&amp;S)</translation>
    </message>
    <message>
        <source>Export &amp;CSV…</source>
        <translation>导出CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Export HT&amp;ML…</source>
        <translation>导出HTML(&amp;M)…</translation>
    </message>
    <message>
        <source>Which resources are counted</source>
        <translation>统计哪些资源</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <extracomment>What is counted: the resources of the table, or all that are open.</extracomment>
        <translation>表格所显示的</translation>
    </message>
    <message>
        <source>Everything that was read</source>
        <translation>已读取的全部</translation>
    </message>
    <message>
        <source>No open profile has a policy. Name its file in the profile: Profiles…, “Policies”.</source>
        <translation>已打开的账号配置都没有策略。请在账号配置中指定文件：账号配置…，“策略”。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln resource(s) break a rule.</source>
        <extracomment>%1: names of policies, %2: resources that break a rule, %Ln: of so many.</extracomment>
        <translation>
            <numerusform>%1：%Ln个资源中有%2个违反规则。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln were not read.</source>
        <translation>
            <numerusform>%Ln个资源的标签未读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the compliance</source>
        <translation>导出合规情况</translation>
    </message>
    <message>
        <source>Cost &amp;file…</source>
        <translation>费用文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Read what the resources cost from a table in the form of FOCUS</source>
        <translation>从FOCUS形式的表格读取资源的费用</translation>
    </message>
    <message>
        <source>Cost tables in the form of FOCUS</source>
        <translation>FOCUS形式的费用表</translation>
    </message>
    <message>
        <source>&amp;Edit policy…</source>
        <translation>编辑策略(&amp;E)…</translation>
    </message>
    <message>
        <source>How what the table shows stood to today&apos;s policies in the past</source>
        <translation>表格显示的内容过去按现在的策略的情况</translation>
    </message>
    <message>
        <source>No snapshot tells yet how what the table shows stood before.</source>
        <translation>尚无快照说明表格显示的内容以前的情况。</translation>
    </message>
    <message numerus="yes">
        <source>How what the table shows stood on %Ln day(s), by today&apos;s policies and without staged changes:</source>
        <translation>
            <numerusform>表格显示的内容在%Ln天中按现在的策略、不含暂存更改的情况：</numerusform>
        </translation>
    </message>
    <message>
        <source>No policy yet</source>
        <translation>还没有策略</translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>还没有规则</translation>
    </message>
    <message>
        <source>Edit policy…</source>
        <translation>编辑策略…</translation>
    </message>
    <message>
        <source>A policy says what your organisation wants of tags. This view counts how many resources break it.</source>
        <translation>策略说明您的组织对标签的要求。此处统计有多少资源违反策略。</translation>
    </message>
</context>
<context>
    <name>tagdesk::ComplianceModel</name>
    <message>
        <source>All keys</source>
        <extracomment>The line of a table that counts resources which break any rule.</extracomment>
        <translation>所有键</translation>
    </message>
    <message>
        <source>none of %1</source>
        <extracomment>Of a number of resources none breaks a rule. %1: the number.</extracomment>
        <translation>%1个均符合</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <extracomment>%1: resources that break a rule, %2: all of them, %3: percent with one digit behind the point.</extracomment>
        <translation>%2个中的%1个（%3 %）</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>Heads of columns.</extracomment>
        <translation>键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部位置</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>A share of cost. %1: percent, %2: a currency.</extracomment>
        <translation>%2：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Share of cost</source>
        <extracomment>Head of a column: how much of the cost is of resources that have a key.</extracomment>
        <translation>费用占比</translation>
    </message>
</context>
<context>
    <name>tagdesk::ComplianceTrendModel</name>
    <message>
        <source>When</source>
        <extracomment>Head of a column: a day and time of the past.</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Not read</source>
        <extracomment>Head of a column: resources whose tags were not read.</extracomment>
        <translation>未读取</translation>
    </message>
    <message>
        <source>All keys</source>
        <extracomment>Head of a column: resources that break the rules about any key.</extracomment>
        <translation>所有标签键</translation>
    </message>
</context>
<context>
    <name>tagdesk::ConflictTexts</name>
    <message>
        <source>Use mine</source>
        <extracomment>Button: somebody else changed tags that were edited here, and their values are overwritten.</extracomment>
        <translation>采用我的值</translation>
    </message>
    <message numerus="yes">
        <source>Use mine for %Ln resource(s)</source>
        <extracomment>Somebody else changed tags that were edited here: their values are overwritten.</extracomment>
        <translation>
            <numerusform>对%Ln个资源采用我的值</numerusform>
        </translation>
    </message>
    <message>
        <source>Use theirs</source>
        <extracomment>Button: somebody else changed tags that were edited here, and the edits are dropped.</extracomment>
        <translation>采用对方的值</translation>
    </message>
    <message numerus="yes">
        <source>Use theirs for %Ln resource(s)</source>
        <extracomment>Somebody else changed tags that were edited here: the edits are dropped.</extracomment>
        <translation>
            <numerusform>对%Ln个资源采用对方的值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CostPane</name>
    <message>
        <source>S&amp;top reading</source>
        <translation>停止读取(&amp;T)</translation>
    </message>
    <message>
        <source>Resources that lack a key, the most expensive first</source>
        <translation>缺少标签键的资源，费用最高的在前</translation>
    </message>
    <message>
        <source>Resources that lack a required key, the most expensive first</source>
        <translation>缺少必需标签键的资源，费用最高的在前</translation>
    </message>
    <message>
        <source>Resources without “%1”, the most expensive first</source>
        <translation>没有“%1”的资源，费用最高的在前</translation>
    </message>
    <message>
        <source>The cost table is being read.</source>
        <translation>正在读取费用表。</translation>
    </message>
    <message>
        <source>The costs are being joined with the resources.</source>
        <translation>正在将费用与资源对应。</translation>
    </message>
    <message>
        <source>Resources without any tag, the most expensive first</source>
        <translation>没有任何标签的资源，费用最高的在前</translation>
    </message>
    <message>
        <source>Sho&amp;w in the table</source>
        <translation>在表格中显示(&amp;W)</translation>
    </message>
    <message>
        <source>Show the selected resources in the table of the window</source>
        <translation>在窗口的表格中显示所选资源</translation>
    </message>
    <message>
        <source>All resources whose cost and tags are known have a tag.</source>
        <translation>费用和标签均已知的资源都有标签。</translation>
    </message>
    <message>
        <source>All resources whose cost and tags are known have the required keys.</source>
        <translation>费用和标签均已知的资源都有必需的标签键。</translation>
    </message>
    <message>
        <source>All resources whose cost and tags are known have “%1”.</source>
        <translation>费用和标签均已知的资源都有“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (of %Ln, the most expensive)</source>
        <extracomment>%1: a headline; of a long list only a part is shown.</extracomment>
        <translation>
            <numerusform>%1（共%Ln个，只列费用最高的）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CostTexts</name>
    <message>
        <source>Export the costs in the form of FOCUS (CSV) again.</source>
        <translation>请重新以FOCUS形式（CSV）导出费用。</translation>
    </message>
    <message>
        <source>%1 is a workbook, and no cost table.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>%1是工作簿，不是费用表。</translation>
    </message>
    <message>
        <source>Save its sheet as CSV UTF-8.</source>
        <translation>请将其工作表另存为CSV UTF-8。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a file, %2: what it is, a whole sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is no cost table in the form of FOCUS: it has no column “%2”.</source>
        <extracomment>%1: a file, %2: the head of a column.</extracomment>
        <translation>%1不是FOCUS形式的费用表：没有“%2”列。</translation>
    </message>
    <message>
        <source>Choose another column for the cost, or export it, too.</source>
        <translation>请选择另一列费用，或一并导出该列。</translation>
    </message>
    <message>
        <source>%1 has the column “%2” twice.</source>
        <extracomment>%1: a file, %2: the head of a column.</extracomment>
        <translation>%1有两个“%2”列。</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>请删除其中一个。</translation>
    </message>
    <message>
        <source>%1 holds no lines.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>%1中没有任何行。</translation>
    </message>
    <message>
        <source>%1 is compressed, and damaged or cut off.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>%1是压缩文件，已损坏或不完整。</translation>
    </message>
    <message>
        <source>Copy or export the file again.</source>
        <translation>请重新复制或导出该文件。</translation>
    </message>
    <message>
        <source>The costs up to a line of %1 are too large to be added up.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>到%1中的某一行为止，费用过大，无法相加。</translation>
    </message>
    <message>
        <source>Read fewer files at once, and look for amounts that cannot be.</source>
        <translation>请一次读取较少的文件，并检查不可能的金额。</translation>
    </message>
    <message>
        <source>%1 has more currencies than there are.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>%1中的币种比实际存在的还多。</translation>
    </message>
    <message>
        <source>Look at its column “BillingCurrency”.</source>
        <translation>请检查其“BillingCurrency”列。</translation>
    </message>
    <message>
        <source>%1 has more resources than can be counted.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>%1中的资源多得无法统计。</translation>
    </message>
    <message>
        <source>Read fewer files at once.</source>
        <translation>请一次读取较少的文件。</translation>
    </message>
    <message>
        <source>it has a quotation mark where there should be none</source>
        <translation>引号出现在不该出现的位置</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>有未闭合的引号</translation>
    </message>
    <message>
        <source>it has more cells than the heads, or is cut off</source>
        <translation>单元格多于表头，或该行不完整</translation>
    </message>
    <message>
        <source>it is no text in the file&apos;s encoding</source>
        <translation>不是文件编码下的文本</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>it is no row</source>
        <translation>不是一行数据</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <extracomment>A line of a file. %1: the file, %2: the number.</extracomment>
        <translation>%1第%2行</translation>
    </message>
    <message>
        <source>%1 is not counted: %2.</source>
        <extracomment>%1: a file and a line, %2: &quot;it has …&quot;, the reason.</extracomment>
        <translation>%1未计入：%2。</translation>
    </message>
    <message>
        <source>%1 is not counted: it ends before a cell that is needed.</source>
        <extracomment>%1: a file and a line.</extracomment>
        <translation>%1未计入：在必需的单元格之前就结束了。</translation>
    </message>
    <message>
        <source>%1 is not counted: its cost “%2” is no number, or too large.</source>
        <extracomment>%1: a file and a line, %2: what stands there.</extracomment>
        <translation>%1未计入：其费用“%2”不是数字，或过大。</translation>
    </message>
    <message>
        <source>%1 is not counted: its cost has no currency.</source>
        <extracomment>%1: a file and a line.</extracomment>
        <translation>%1未计入：其费用没有币种。</translation>
    </message>
    <message>
        <source>%1: its tags cannot be read (%2); its cost counts as one whose tags are not known.</source>
        <extracomment>%1: a file and a line, %2: what stands there.</extracomment>
        <translation>%1：其标签无法读取（%2）；其费用按标签未知计入。</translation>
    </message>
    <message>
        <source>its time is not told</source>
        <translation>未说明时间</translation>
    </message>
    <message>
        <source>charges from %1 to %2</source>
        <extracomment>Days, of charges.</extracomment>
        <translation>%1至%2的费用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, %4.</source>
        <extracomment>%1: files, %2: &quot;12 lines&quot;, %3: a column, not translated, %4: &quot;charges from … to …&quot;.</extracomment>
        <translation>%1：%2，%3，%4。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be read and are missing in the sums.</source>
        <translation>
            <numerusform>%Ln行无法读取，未计入合计。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln line(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln行的标签无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) say no cost and count as 0.</source>
        <translation>
            <numerusform>%Ln行没有费用，按0计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cost(s) have more than 24 decimals and were rounded to them.</source>
        <translation>
            <numerusform>%Ln个费用超过24位小数，已舍入到24位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) were found by the last part of a longer ID.</source>
        <translation>
            <numerusform>%Ln个资源是按较长ID的最后一段找到的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the tags of %Ln resource(s) with a cost nothing is known: they are not among those that were read, or their tags could not be read.</source>
        <translation>
            <numerusform>有费用的资源中，%Ln个的标签未知：它们不在已读取的资源之中，或其标签未能读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 (%3) belong to resources whose tags are known.</source>
        <extracomment>%1: a part of the costs, %2: all of them, %3: the share in percent.</extracomment>
        <translation>%2中有%1（%3）属于标签已知的资源。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share in percent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An amount of money. %1: the number, %2: the currency.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>A part of the costs.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>tags known</source>
        <extracomment>A part of the costs: of resources whose tags are known.</extracomment>
        <translation>标签已知</translation>
    </message>
    <message>
        <source>with the key</source>
        <extracomment>A part of the costs: of resources with a tag.</extracomment>
        <translation>带有该键</translation>
    </message>
    <message>
        <source>without tags</source>
        <extracomment>A part of the costs: of resources that have no tag.</extracomment>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>tags not read</source>
        <extracomment>A part of the costs: of resources whose tags are not known.</extracomment>
        <translation>标签未读取</translation>
    </message>
    <message>
        <source>resource not read</source>
        <extracomment>A part of the costs: of resources that are not among those that were read.</extracomment>
        <translation>资源未读取</translation>
    </message>
    <message>
        <source>several resources</source>
        <extracomment>A part of the costs: of IDs that several resources have.</extracomment>
        <translation>多个资源</translation>
    </message>
    <message>
        <source>no resource ID</source>
        <extracomment>A part of the costs: of no resource.</extracomment>
        <translation>无资源ID</translation>
    </message>
</context>
<context>
    <name>tagdesk::DeleteSnapshotsQuestion</name>
    <message>
        <source>Delete snapshots</source>
        <translation>删除快照</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Button: the snapshots are not deleted.</extracomment>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>tagdesk::DiagnosisTexts</name>
    <message>
        <source>All is well: “%1” lists resources and tells their tags.</source>
        <translation>一切正常：“%1”可以列出资源并读取标签。</translation>
    </message>
    <message>
        <source>The cloud does not know the region “%1”.</source>
        <translation>云端没有地域“%1”。</translation>
    </message>
    <message>
        <source>Give the region that the cloud&apos;s console shows for these resources.</source>
        <translation>请填写云控制台中这些资源所在的地域。</translation>
    </message>
    <message>
        <source>“%1” answers, but does not know what was asked.</source>
        <translation>“%1”有应答，但不认识所请求的内容。</translation>
    </message>
    <message>
        <source>Check that the endpoint is the API of this cloud and of the region “%1”.</source>
        <translation>请确认终端节点是该云平台在地域“%1”的API。</translation>
    </message>
    <message>
        <source>Check the region “%1”: it may have no such service.</source>
        <translation>请检查地域“%1”：它可能没有该服务。</translation>
    </message>
    <message>
        <source>The account has no single project for the region “%1”.</source>
        <translation>该账号在地域“%1”没有唯一的项目。</translation>
    </message>
    <message>
        <source>Check the region, or give the project id from the cloud&apos;s console (My Credentials).</source>
        <translation>请检查地域，或填写云控制台“我的凭证”中的项目ID。</translation>
    </message>
    <message>
        <source>The project “%1” is not one of this account in the region “%2”.</source>
        <translation>项目“%1”不属于该账号在地域“%2”的项目。</translation>
    </message>
    <message>
        <source>Leave the project id out so that it is looked up, or copy it from the cloud&apos;s console (My Credentials).</source>
        <translation>请将项目ID留空以自动查找，或从云控制台“我的凭证”复制。</translation>
    </message>
    <message>
        <source>The access key is good, but it may not list resources.</source>
        <translation>AK有效，但没有列出资源的权限。</translation>
    </message>
    <message>
        <source>Ask whoever manages the account for the permission to list them.</source>
        <translation>请向账号管理员申请列出资源的权限。</translation>
    </message>
    <message>
        <source>The access key is good and lists resources, but it may not read tags.</source>
        <translation>AK有效，也能列出资源，但没有读取标签的权限。</translation>
    </message>
    <message>
        <source>Ask whoever manages the account for the permission to read and to change tags.</source>
        <translation>请向账号管理员申请读取和修改标签的权限。</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>测试已停止。</translation>
    </message>
    <message>
        <source>Start it again to know whether the profile works.</source>
        <translation>要知道该配置是否可用，请重新测试。</translation>
    </message>
    <message>
        <source>There are no keys to test.</source>
        <translation>没有可测试的密钥。</translation>
    </message>
    <message>
        <source>Enter the access key and its secret.</source>
        <translation>请输入AK和SK。</translation>
    </message>
    <message>
        <source>Set TAGDESK_ACCESS_KEY and TAGDESK_SECRET_KEY, or add the profile with its keys.</source>
        <translation>请设置TAGDESK_ACCESS_KEY和TAGDESK_SECRET_KEY，或添加配置并填写密钥。</translation>
    </message>
    <message>
        <source>The cloud does not know the access key.</source>
        <translation>云端不认识该AK。</translation>
    </message>
    <message>
        <source>Compare it with the cloud&apos;s console, and see there that it is enabled. A temporary key needs its token, too.</source>
        <translation>请在云控制台核对，并确认它已启用。临时访问密钥还需要令牌。</translation>
    </message>
    <message>
        <source>The secret key does not belong to this access key.</source>
        <translation>SK与该AK不匹配。</translation>
    </message>
    <message>
        <source>Give the right one. Do not test again and again with a wrong one: several failures may lock the key.</source>
        <translation>请填写正确的SK。不要用错误的SK反复测试：多次失败可能导致访问密钥被锁定。</translation>
    </message>
    <message>
        <source>The cloud signed another text than TagDesk, so the secret may be right.</source>
        <translation>云端签名的文本与TagDesk不同，SK可能是对的。</translation>
    </message>
    <message>
        <source>Something on the way changes requests, as a rule a proxy or a wrong endpoint: the lines below tell what. Report them if there is neither.</source>
        <translation>途中有东西改动了请求，通常是代理或错误的终端节点：详见下面几行。如果两者都不是，请反馈这几行。</translation>
    </message>
    <message>
        <source>This is a temporary key, and its token is missing.</source>
        <translation>这是临时访问密钥，但缺少令牌。</translation>
    </message>
    <message>
        <source>Give the security token that came with the key.</source>
        <translation>请填写随该密钥一同签发的安全令牌。</translation>
    </message>
    <message>
        <source>The token of the temporary key is wrong or expired.</source>
        <translation>临时访问密钥的令牌错误或已过期。</translation>
    </message>
    <message>
        <source>Get a new temporary key, and give its key, secret and token together.</source>
        <translation>请获取新的临时访问密钥，并同时填写AK、SK和令牌。</translation>
    </message>
    <message>
        <source>The host “%1” was not found.</source>
        <translation>找不到主机“%1”。</translation>
    </message>
    <message>
        <source>Check the spelling of the endpoint, and whether this computer is online.</source>
        <translation>请检查终端节点的拼写，以及本机是否联网。</translation>
    </message>
    <message>
        <source>Check the spelling of the region “%1”, and whether this computer is online.</source>
        <translation>请检查地域“%1”的拼写，以及本机是否联网。</translation>
    </message>
    <message>
        <source>The proxy on the way to “%1” cannot be reached.</source>
        <translation>无法连接到通往“%1”的代理。</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings and https_proxy.</source>
        <translation>请检查系统代理设置和https_proxy。</translation>
    </message>
    <message>
        <source>The proxy on the way to “%1” wants a user name and a password.</source>
        <translation>通往“%1”的代理要求用户名和密码。</translation>
    </message>
    <message>
        <source>“%1” does not answer as the cloud does, perhaps with a web page.</source>
        <translation>“%1”的应答不像来自云端，可能是一个网页。</translation>
    </message>
    <message>
        <source>Check the endpoint, and whether a login portal or a proxy answers in the cloud&apos;s place.</source>
        <translation>请检查终端节点，以及是否有登录门户或代理代替云端应答。</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) seen in “%1”.</source>
        <extracomment>%1 is a place in the tree, such as “cn-north-1 / Virtual machines”.</extracomment>
        <translation>
            <numerusform>在“%1”中看到%n个资源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag key(s) in use there.</source>
        <translation>
            <numerusform>其中使用了%n个标签键。</numerusform>
        </translation>
    </message>
    <message>
        <source>Project %1.</source>
        <translation>项目%1。</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端快%n分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端慢%n分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (certificate of “%2”, issued by “%3”, valid until %4)</source>
        <extracomment>%1 is a reason such as “The certificate is self-signed, and untrusted”, %2 and %3 are names.</extracomment>
        <translation>%1（“%2”的证书，由“%3”签发，有效期至%4）</translation>
    </message>
    <message>
        <source>Only TagDesk signed this line: %1</source>
        <translation>仅TagDesk签名了此行：%1</translation>
    </message>
    <message>
        <source>Only the cloud signed this line: %1</source>
        <translation>仅云端签名了此行：%1</translation>
    </message>
    <message>
        <source>TagDesk signed “%1”, the cloud “%2”.</source>
        <translation>TagDesk签名的是“%1”，云端签名的是“%2”。</translation>
    </message>
    <message>
        <source>The proxy on the way to “%1” takes no user name and password, only a sign-on that TagDesk cannot do, as a rule that of Windows (NTLM, Negotiate).</source>
        <translation>前往“%1”途中的代理不接受用户名和密码，只接受TagDesk无法完成的登录方式，通常是Windows的登录（NTLM、Negotiate）。</translation>
    </message>
</context>
<context>
    <name>tagdesk::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>This belongs to the report of a problem. It names no resources, no tags, no profiles and no keys.</source>
        <translation>报告问题时请附上这些信息。其中不含资源、标签、账号配置和密钥的名称。</translation>
    </message>
    <message>
        <source>Log file: %1</source>
        <extracomment>%1: the path of a file.</extracomment>
        <translation>日志文件：%1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>打开所在文件夹(&amp;O)</translation>
    </message>
</context>
<context>
    <name>tagdesk::DiscardDraftQuestion</name>
    <message>
        <source>Kept changes</source>
        <translation>保留的更改</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s) to %1, made until %2?</source>
        <translation>
            <numerusform>放弃%1截至%2的%Ln项更改？</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the file with kept changes of %1?</source>
        <translation>放弃保存%1更改的文件？</translation>
    </message>
    <message>
        <source>They were never sent to the cloud, and cannot be had again.</source>
        <translation>这些更改从未发送到云端，放弃后无法找回。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>tagdesk::DraftTexts</name>
    <message numerus="yes">
        <source>%Ln change(s) to %1, made until %2, were staged and not sent.</source>
        <extracomment>%1 is the name of an account, %2 a time.</extracomment>
        <translation>
            <numerusform>%1有%Ln项截至%2的更改已暂存，尚未发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring stages them again, compared with what the cloud has now; nothing is sent.</source>
        <translation>恢复会将其与云端现状比较后重新暂存；不会发送任何内容。</translation>
    </message>
    <message>
        <source>%1 What was typed last before the program ended is missing.</source>
        <translation>%1程序结束前最后输入的内容未能保留。</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln change(s)</source>
        <translation>
            <numerusform>恢复%Ln项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Button: the changes stay on the disk and are offered again at the next start.</extracomment>
        <translation>以后</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>核对…</translation>
    </message>
    <message>
        <source>Show what was left out</source>
        <translation>显示未恢复的更改</translation>
    </message>
    <message>
        <source>Reading what the resources of %1 carry now…</source>
        <translation>正在读取%1相关资源的现状…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to %1 are staged again.</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>
            <numerusform>已重新暂存%1的%Ln项更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them met a value that somebody else gave since: the review asks whose stands.</source>
        <translation>
            <numerusform>其中%Ln项的值期间已被他人修改：核对时请决定采用谁的值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are as wanted already.</source>
        <translation>
            <numerusform>%Ln项更改已经如愿。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be restored.</source>
        <translation>
            <numerusform>%Ln项更改未能恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be compared, since nothing could be read; these stay kept.</source>
        <translation>
            <numerusform>%Ln项更改因无法读取而未能比较，继续保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept change(s) to %1 were not staged again.</source>
        <translation>
            <numerusform>%1保留的更改中有%Ln项未重新暂存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another change of the same tag is staged by now.</source>
        <translation>同一标签现已有另一项暂存的更改。</translation>
    </message>
    <message>
        <source>Today&apos;s rules of the cloud refuse it.</source>
        <translation>云端现行规则不允许。</translation>
    </message>
    <message>
        <source>The resource does not exist any more.</source>
        <translation>该资源已不存在。</translation>
    </message>
    <message>
        <source>It could not be read: %1</source>
        <extracomment>%1 is the reason.</extracomment>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>The kept changes in %1 are damaged; the file was left as it is.</source>
        <translation>%1中保留的更改已损坏；文件保持原样。</translation>
    </message>
    <message>
        <source>Put a copy of the file back, or discard it.</source>
        <translation>请换回该文件的备份，或放弃它。</translation>
    </message>
    <message>
        <source>Put a copy of the file back, or drop it by its name.</source>
        <translation>请换回该文件的备份，或按名称丢弃它。</translation>
    </message>
    <message>
        <source>The kept changes in %1 were written by a newer version of TagDesk.</source>
        <translation>%1中保留的更改由更新版本的TagDesk写入。</translation>
    </message>
    <message>
        <source>They are left as they are; use that version.</source>
        <translation>它们保持原样；请使用该版本。</translation>
    </message>
    <message>
        <source>The changes in %1 are staged in a window that is open; they were left as they are.</source>
        <translation>%1中的更改已暂存于一个打开的窗口，未作改动。</translation>
    </message>
    <message>
        <source>Apply or discard them there.</source>
        <translation>请在该窗口中提交或放弃。</translation>
    </message>
    <message>
        <source>The kept changes in %1 could not be read.</source>
        <translation>无法读取%1中保留的更改。</translation>
    </message>
    <message>
        <source>Check the file&apos;s owner and permissions.</source>
        <translation>请检查文件的所有者和权限。</translation>
    </message>
    <message>
        <source>The kept changes in %1 could not be changed.</source>
        <translation>无法改动%1中保留的更改。</translation>
    </message>
    <message>
        <source>Check the owner and the permissions of its folder.</source>
        <translation>请检查所在文件夹的所有者和权限。</translation>
    </message>
    <message>
        <source>The disk with %1 is full.</source>
        <translation>%1所在的磁盘已满。</translation>
    </message>
    <message>
        <source>Make room on it.</source>
        <translation>请腾出空间。</translation>
    </message>
    <message>
        <source>Kept changes of %1 belong to another account: its access key, endpoint or project was another one.</source>
        <extracomment>%1 is the name of a profile.</extracomment>
        <translation>%1保留的更改属于另一个账号：当时的AK、终端节点或项目不同。</translation>
    </message>
    <message>
        <source>They are restored only there. Give the profile what it had before, or discard them.</source>
        <translation>它们只能在原账号中恢复。请改回该配置原来的内容，或放弃这些更改。</translation>
    </message>
    <message>
        <source>The kept changes of %1 were not restored: the account is not open.</source>
        <translation>%1保留的更改未恢复：该账号未打开。</translation>
    </message>
    <message>
        <source>They stay kept. Open it, then try again.</source>
        <translation>它们会继续保留。请打开该账号后重试。</translation>
    </message>
    <message>
        <source>Staged changes are not kept on the disk, since it is full.</source>
        <translation>磁盘已满，暂存的更改未能保留到磁盘。</translation>
    </message>
    <message>
        <source>Staged changes are not kept on the disk, since their file could not be written.</source>
        <translation>文件无法写入，暂存的更改未能保留到磁盘。</translation>
    </message>
    <message>
        <source>You can go on, and it is tried again every few seconds; until then a crash would lose them. %1 %2</source>
        <extracomment>%1 is a file, %2 the system&apos;s words.</extracomment>
        <translation>可以继续工作，程序每隔几秒会重试；在此之前若崩溃，更改将丢失。%1 %2</translation>
    </message>
</context>
<context>
    <name>tagdesk::DriftModel</name>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Head of a column: what became of a resource since a snapshot.</extracomment>
        <translation>变化</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Then</source>
        <extracomment>Head of a column: the value of a tag in the snapshot.</extracomment>
        <translation>当时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Head of a column: who changed a tag.</extracomment>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>tagdesk::ErrorTexts</name>
    <message>
        <source>request %1</source>
        <extracomment>The cloud&apos;s number for a request, which its support asks for.</extracomment>
        <translation>请求%1</translation>
    </message>
    <message>
        <source>%1 Whether the change was made is not known.</source>
        <extracomment>%1: what went wrong, a whole sentence.</extracomment>
        <translation>%1更改是否生效尚不清楚。</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <extracomment>The status number of a reply, for example 503.</extracomment>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>Read the tags back before you change them again.</source>
        <translation>请先回读标签，再作更改。</translation>
    </message>
    <message>
        <source>The cloud refused the request as invalid.</source>
        <translation>云端认为请求无效，已拒绝。</translation>
    </message>
    <message>
        <source>Compare the tags with the cloud&apos;s own words, change them and try again.</source>
        <translation>请对照云端返回的原文修改标签，然后重试。</translation>
    </message>
    <message>
        <source>The cloud did not accept the access key.</source>
        <translation>云端不接受该AK。</translation>
    </message>
    <message>
        <source>Check the access key and its secret key. TagDesk does not try again by itself, because several failures may lock the key.</source>
        <translation>请检查AK和SK。TagDesk不会自动重试，因为多次失败可能导致访问密钥被锁定。</translation>
    </message>
    <message>
        <source>The access key is good, but it may not do this.</source>
        <translation>AK有效，但没有此操作的权限。</translation>
    </message>
    <message>
        <source>Ask whoever manages the account for the permission, or use another access key.</source>
        <translation>请向账号管理员申请权限，或使用其他AK。</translation>
    </message>
    <message>
        <source>The cloud does not know what was asked for.</source>
        <translation>云端不认识所请求的内容。</translation>
    </message>
    <message>
        <source>Refresh the list; the resource may have been deleted.</source>
        <translation>请刷新列表；该资源可能已被删除。</translation>
    </message>
    <message>
        <source>Compare the scope with those of “tagdesk-cli scopes”; the resource may have been deleted.</source>
        <translation>请与“tagdesk-cli scopes”列出的范围核对；该资源可能已被删除。</translation>
    </message>
    <message>
        <source>The resource is busy, or somebody else changed it.</source>
        <translation>该资源正忙，或已被他人修改。</translation>
    </message>
    <message>
        <source>Read its tags again, look at the change once more, and try again.</source>
        <translation>请重新读取其标签，再看一遍更改，然后重试。</translation>
    </message>
    <message>
        <source>The cloud asks for fewer requests.</source>
        <translation>云端要求减少请求。</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>请等待一分钟后重试。</translation>
    </message>
    <message>
        <source>The network or the cloud failed for the moment.</source>
        <translation>网络或云端暂时出现故障。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>The change was sent, but its answer was lost. Whether it was made is not known.</source>
        <translation>更改已发送，但未收到应答，不清楚是否生效。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Start it again when you want to go on. Nothing staged is lost.</source>
        <translation>想继续时重新开始即可。暂存的内容不会丢失。</translation>
    </message>
    <message>
        <source>Run the command again when you want to go on.</source>
        <translation>想继续时重新运行该命令即可。</translation>
    </message>
    <message>
        <source>The answer made no sense to TagDesk.</source>
        <translation>TagDesk无法理解该应答。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with these lines.</source>
        <translation>请重试。如果再次发生，请附上这几行反馈。</translation>
    </message>
    <message>
        <source>The endpoint “%1” cannot be used: it is not an https address.</source>
        <translation>终端节点“%1”不可用：它不是https地址。</translation>
    </message>
    <message>
        <source>The endpoint cannot be used: it is not an https address.</source>
        <translation>终端节点不可用：它不是https地址。</translation>
    </message>
    <message>
        <source>Give one that begins with https://. Plain http:// works only for this computer (127.0.0.1 or localhost).</source>
        <translation>请填写以https://开头的地址。http://仅可用于本机（127.0.0.1或localhost）。</translation>
    </message>
    <message>
        <source>The host “%1” was not found.</source>
        <translation>找不到主机“%1”。</translation>
    </message>
    <message>
        <source>The cloud&apos;s host was not found.</source>
        <translation>找不到云端主机。</translation>
    </message>
    <message>
        <source>Check the endpoint and the region, and whether this computer is online.</source>
        <translation>请检查终端节点和地域，以及本机是否联网。</translation>
    </message>
    <message>
        <source>“%1” refused the connection.</source>
        <translation>“%1”拒绝连接。</translation>
    </message>
    <message>
        <source>The cloud&apos;s host refused the connection.</source>
        <translation>云端主机拒绝连接。</translation>
    </message>
    <message>
        <source>Check host and port of the endpoint, and whether a firewall is in the way; then try again.</source>
        <translation>请检查终端节点的主机和端口，以及是否被防火墙阻挡；然后重试。</translation>
    </message>
    <message>
        <source>The connection to “%1” was cut before the answer was complete.</source>
        <translation>应答尚未完整，与“%1”的连接就已中断。</translation>
    </message>
    <message>
        <source>The connection was cut before the answer was complete.</source>
        <translation>应答尚未完整，连接就已中断。</translation>
    </message>
    <message>
        <source>“%1” did not answer in time.</source>
        <translation>“%1”未及时应答。</translation>
    </message>
    <message>
        <source>The cloud did not answer in time.</source>
        <translation>云端未及时应答。</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not to be trusted, so nothing was sent.</source>
        <translation>“%1”的证书不可信，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted, so nothing was sent.</source>
        <translation>服务器的证书不可信，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>Check the endpoint. If your company&apos;s proxy opens TLS, install its certificate authority in the system.</source>
        <translation>请检查终端节点。如果公司代理会解密TLS，请将其证书颁发机构装入系统。</translation>
    </message>
    <message>
        <source>No secure connection to “%1” came about, so nothing was sent: it speaks no TLS version that is safe, or no TLS at all.</source>
        <translation>未能与“%1”建立安全连接，因此未发送任何内容：它不支持安全的TLS版本，或根本不支持TLS。</translation>
    </message>
    <message>
        <source>No secure connection came about, so nothing was sent.</source>
        <translation>未能建立安全连接，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>Check host and port of the endpoint. A gateway or proxy in between has to speak TLS 1.2 or newer.</source>
        <translation>请检查终端节点的主机和端口。途中的网关或代理必须支持TLS 1.2或更高版本。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through to “%1”.</source>
        <translation>代理未放行发往“%1”的请求。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>代理未放行该请求。</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings and the proxy&apos;s user name and password.</source>
        <translation>请检查系统代理设置，以及代理的用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy on the way to “%1” wants a user name and a password.</source>
        <translation>通往“%1”的代理要求用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password.</source>
        <translation>代理要求用户名和密码。</translation>
    </message>
    <message>
        <source>The endpoint sent the request on to “%1”. Signed requests never follow.</source>
        <translation>终端节点将请求重定向到“%1”。带签名的请求绝不跟随重定向。</translation>
    </message>
    <message>
        <source>The endpoint sent the request on elsewhere. Signed requests never follow.</source>
        <translation>终端节点将请求重定向到别处。带签名的请求绝不跟随重定向。</translation>
    </message>
    <message>
        <source>Give the cloud&apos;s API endpoint, not the address of its console or of a portal.</source>
        <translation>请填写云端的API终端节点，而不是控制台或门户的地址。</translation>
    </message>
    <message>
        <source>The answer was larger than TagDesk accepts, so it was dropped.</source>
        <translation>应答超过TagDesk接受的大小，已丢弃。</translation>
    </message>
    <message>
        <source>Check that the endpoint is the cloud&apos;s API. If it is, read a smaller part at once.</source>
        <translation>请确认终端节点是云端的API。如果是，请一次少读一些。</translation>
    </message>
    <message>
        <source>“%1” answered with something that is not JSON, perhaps a web page.</source>
        <translation>“%1”的应答不是JSON，可能是一个网页。</translation>
    </message>
    <message>
        <source>The answer is not JSON, perhaps a web page.</source>
        <translation>应答不是JSON，可能是一个网页。</translation>
    </message>
    <message>
        <source>Check the endpoint, and whether a proxy or a login portal answers in the cloud&apos;s place.</source>
        <translation>请检查终端节点，以及是否有代理或登录门户代替云端应答。</translation>
    </message>
    <message>
        <source>The answer is JSON, but not as the cloud documents it (%1).</source>
        <translation>应答是JSON，但与云端文档不符（%1）。</translation>
    </message>
    <message>
        <source>The answer is JSON, but not as the cloud documents it.</source>
        <translation>应答是JSON，但与云端文档不符。</translation>
    </message>
    <message>
        <source>Check that the endpoint belongs to the cloud. If it does, report it with these lines.</source>
        <translation>请确认终端节点属于该云平台。如果是，请附上这几行反馈。</translation>
    </message>
    <message>
        <source>The answer holds fewer entries than the cloud says there are; what is missing was not read.</source>
        <translation>应答中的条目少于云端声明的数量；缺少的部分未读取。</translation>
    </message>
    <message>
        <source>Read again in a few minutes. If it lasts, report it to the cloud.</source>
        <translation>请过几分钟重新读取。如果持续如此，请向云服务商反馈。</translation>
    </message>
    <message>
        <source>The quota lets no change follow its reading within ten seconds, so nothing was sent.</source>
        <translation>按当前配额，更改无法在读取后十秒内发出，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>Raise the requests per minute in the profile, or try again when other programs use less of them.</source>
        <translation>请调高配置中的每分钟请求数，或等其他程序占用减少后重试。</translation>
    </message>
    <message>
        <source>The answer is HTTP %1, which answers no request of TagDesk.</source>
        <extracomment>%1: the status number of a reply, for example 304.</extracomment>
        <translation>应答为HTTP %1，不是对TagDesk任何请求的应答。</translation>
    </message>
    <message>
        <source>Check the endpoint, and whether a proxy or a gateway answers in the cloud&apos;s place.</source>
        <translation>请检查终端节点，以及是否有代理或网关代替云端应答。</translation>
    </message>
    <message>
        <source>The answer is that of an earlier request, so it was dropped.</source>
        <translation>该应答属于更早的请求，已丢弃。</translation>
    </message>
    <message>
        <source>The list does not end: the cloud&apos;s pages bring nothing new.</source>
        <translation>列表没有尽头：云端的后续分页没有新内容。</translation>
    </message>
    <message>
        <source>The list is not whole: the cloud gave fewer resources than it promised (%1).</source>
        <extracomment>%1: two numbers, as in &quot;200 / 1000&quot;.</extracomment>
        <translation>列表不完整：云端给出的资源少于其声明的数量（%1）。</translation>
    </message>
    <message>
        <source>The list is not whole: the cloud gave fewer resources than it promised.</source>
        <translation>列表不完整：云端给出的资源少于其声明的数量。</translation>
    </message>
    <message>
        <source>The cloud does not know the access key.</source>
        <translation>云端不认识该AK。</translation>
    </message>
    <message>
        <source>Check the access key, and in the cloud&apos;s console whether it is enabled.</source>
        <translation>请检查AK，并在云控制台确认它已启用。</translation>
    </message>
    <message>
        <source>The cloud has locked the access key for a while, after too many refused requests.</source>
        <translation>被拒绝的请求过多，云端已暂时锁定该访问密钥。</translation>
    </message>
    <message>
        <source>Wait five minutes, and correct the secret key before you try again.</source>
        <translation>请等待五分钟，改正SK后再重试。</translation>
    </message>
    <message>
        <source>The cloud refused the signature: the secret key is wrong, as a rule.</source>
        <translation>云端拒绝了签名：通常是SK错误。</translation>
    </message>
    <message>
        <source>Give the secret key of this access key again. TagDesk does not try again by itself, because several failures may lock the key.</source>
        <translation>请重新填写该AK对应的SK。TagDesk不会自动重试，因为多次失败可能导致访问密钥被锁定。</translation>
    </message>
    <message>
        <source>The temporary key&apos;s token is missing, wrong or expired.</source>
        <translation>临时访问密钥的令牌缺失、错误或已过期。</translation>
    </message>
    <message>
        <source>Get a new temporary key, and give its key, secret and token together.</source>
        <translation>请获取新的临时访问密钥，并同时填写AK、SK和令牌。</translation>
    </message>
    <message>
        <source>The temporary key has expired (%1), so nothing was sent.</source>
        <extracomment>%1: a time.</extracomment>
        <translation>临时访问密钥已过期（%1），因此未发送任何内容。</translation>
    </message>
    <message>
        <source>The temporary key has expired, so nothing was sent.</source>
        <translation>临时访问密钥已过期，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>Get a new temporary key from the cloud, and give its key, secret, token and end together.</source>
        <translation>请从云端获取新的临时访问密钥，并同时填写AK、SK、令牌和到期时间。</translation>
    </message>
    <message>
        <source>The account is locked: its keys left memory after a time without input, so nothing was sent.</source>
        <translation>账号已锁定：长时间无操作，密钥已从内存清除，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>Press “Unlock” in the bar above the resources, then try again.</source>
        <translation>请按资源上方提示条中的“解锁”，然后重试。</translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>请重新运行该命令。</translation>
    </message>
    <message>
        <source>No project was found for the region “%1”.</source>
        <translation>找不到地域“%1”的项目。</translation>
    </message>
    <message>
        <source>No project was found, or its id is empty.</source>
        <translation>找不到项目，或其ID为空。</translation>
    </message>
    <message>
        <source>Check the region, or give the project id from the cloud&apos;s console (My Credentials).</source>
        <translation>请检查地域，或填写云控制台“我的凭证”中的项目ID。</translation>
    </message>
    <message>
        <source>The cloud does not know the region “%1”.</source>
        <translation>云端没有地域“%1”。</translation>
    </message>
    <message>
        <source>The cloud does not know the region.</source>
        <translation>云端没有该地域。</translation>
    </message>
    <message>
        <source>Check the spelling of the region, for example cn-north-1.</source>
        <translation>请检查地域的拼写，例如cn-north-1。</translation>
    </message>
    <message>
        <source>The access key is good, but it lacks the permission for %1.</source>
        <translation>AK有效，但没有%1的权限。</translation>
    </message>
    <message>
        <source>The access key is good, but it lacks the permission.</source>
        <translation>AK有效，但没有权限。</translation>
    </message>
    <message>
        <source>Ask whoever manages the account for the permission to list resources and to change tags.</source>
        <translation>请向账号管理员申请列出资源和修改标签的权限。</translation>
    </message>
    <message>
        <source>The resource “%1” does not exist any more.</source>
        <translation>资源“%1”已不存在。</translation>
    </message>
    <message>
        <source>The resource does not exist any more.</source>
        <translation>该资源已不存在。</translation>
    </message>
    <message>
        <source>Refresh the list and revert the changes of this row.</source>
        <translation>请刷新列表，并还原此行的更改。</translation>
    </message>
    <message>
        <source>List the scope again.</source>
        <translation>请重新列出该范围。</translation>
    </message>
    <message>
        <source>The resource would hold more tags than the cloud allows.</source>
        <translation>该资源的标签数将超过云端允许的数量。</translation>
    </message>
    <message>
        <source>Remove a tag from it first.</source>
        <translation>请先从中移除一个标签。</translation>
    </message>
    <message>
        <source>The cloud refused the key or the value of a tag.</source>
        <translation>云端拒绝了某个标签的键或值。</translation>
    </message>
    <message>
        <source>Change it as the cloud&apos;s own words say, then try again.</source>
        <translation>请按云端返回的原文修改，然后重试。</translation>
    </message>
    <message>
        <source>The cloud asks for fewer requests: the quota per minute is used up.</source>
        <translation>云端要求减少请求：每分钟配额已用完。</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. A lower quota in the profile avoids it.</source>
        <translation>请等待一分钟后重试。在配置中调低配额可避免此情况。</translation>
    </message>
    <message>
        <source>The cloud itself failed.</source>
        <translation>云端自身出现故障。</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it lasts, give the request number to the cloud&apos;s support.</source>
        <translation>请过几分钟重试。如果持续如此，请将请求ID提供给云服务商的技术支持。</translation>
    </message>
    <message>
        <source>The cloud accepted the change, but it did not show while TagDesk looked.</source>
        <translation>云端已受理更改，但TagDesk查看期间尚未生效。</translation>
    </message>
    <message>
        <source>It may show later: read the tags again in a few minutes. Undo looks at it, too. If it lasts, give the request number to the cloud&apos;s support.</source>
        <translation>可能稍后生效：请过几分钟重新读取标签。撤销时也会查看。如果持续如此，请将请求ID提供给云服务商的技术支持。</translation>
    </message>
    <message>
        <source>Somebody else changed the tag in between; their value was left alone.</source>
        <translation>期间他人修改了该标签；他的值未作改动。</translation>
    </message>
    <message>
        <source>Look at the value that is there now, and change it again if yours is right.</source>
        <translation>请查看现有的值，如果您的值才对，请再次修改。</translation>
    </message>
    <message>
        <source>Try again. If it happens every time, look at the network or the proxy.</source>
        <translation>请重试。如果每次都发生，请检查网络或代理。</translation>
    </message>
    <message>
        <source>Put them into the system&apos;s proxy settings or https_proxy, or ask for a way to the cloud without the proxy.</source>
        <translation>请将其填入系统代理设置或https_proxy，或申请不经代理访问云端。</translation>
    </message>
    <message>
        <source>Read it again later; if it happens again, report it to the cloud.</source>
        <translation>请稍后重新读取；如果再次发生，请向云服务商反馈。</translation>
    </message>
    <message>
        <source>Run %1 is damaged in the journal: its line there is not what was written, so nothing of it is sent.</source>
        <translation>批次%1在历史记录中已损坏：其记录与当初写入的不符，因此不会发送其中任何内容。</translation>
    </message>
    <message>
        <source>Look at it in the history. A copy of the journal may still have it whole.</source>
        <translation>请在历史记录中查看。历史记录的副本中可能仍有完好的记录。</translation>
    </message>
    <message>
        <source>Look at it with “tagdesk-cli history %1”. “tagdesk-cli history copies” lists the copies of the journal that may still have it whole.</source>
        <translation>请用“tagdesk-cli history %1”查看。“tagdesk-cli history copies”列出可能仍有完好记录的历史记录副本。</translation>
    </message>
    <message>
        <source>The run is under way on another machine, or was cut off there (%1).</source>
        <extracomment>%1: user@host.</extracomment>
        <translation>该批次正在另一台机器上进行，或在那里中断了（%1）。</translation>
    </message>
    <message>
        <source>The run is under way on another machine, or was cut off there.</source>
        <translation>该批次正在另一台机器上进行，或在那里中断了。</translation>
    </message>
    <message>
        <source>Wait for its end. If its program has ended, take it over in the history.</source>
        <translation>请等待其结束。如果其程序已结束，请在历史记录中接管。</translation>
    </message>
    <message>
        <source>Wait for its end. If its program has ended, run “tagdesk-cli resume” with its number and --take-over.</source>
        <translation>请等待其结束。如果其程序已结束，请运行“tagdesk-cli resume”，加上批次号和--take-over。</translation>
    </message>
    <message>
        <source>Run %1 has ended, and nothing of it is unknown or left to send.</source>
        <translation>批次%1已结束，没有结果未知或尚未发送的内容。</translation>
    </message>
    <message>
        <source>Look at it in the history, or undo it there.</source>
        <translation>请在历史记录中查看，或在那里撤销它。</translation>
    </message>
    <message>
        <source>Look at it with “tagdesk-cli history %1”; “tagdesk-cli undo %1” takes it back.</source>
        <translation>请用“tagdesk-cli history %1”查看；“tagdesk-cli undo %1”可撤回。</translation>
    </message>
    <message>
        <source>The account knows no resource of run %1 any more. The run stays as it is.</source>
        <translation>该账号中已没有批次%1的任何资源。该批次保持原样。</translation>
    </message>
    <message>
        <source>Check that this is its account. If all its resources were deleted, end the run.</source>
        <translation>请确认这是它所属的账号。如果其资源已全部删除，请结束该批次。</translation>
    </message>
    <message>
        <source>Check that this is its account. If all its resources were deleted, run “tagdesk-cli resume %1 --accept-deleted”, which ends the run.</source>
        <translation>请确认这是它所属的账号。如果其资源已全部删除，请运行“tagdesk-cli resume %1 --accept-deleted”结束该批次。</translation>
    </message>
    <message>
        <source>The run is of the account %1, and this is %2; nothing was sent.</source>
        <extracomment>%1 and %2: accounts, with cloud and address.</extracomment>
        <translation>该批次属于账号%1，而当前是%2；未发送任何内容。</translation>
    </message>
    <message>
        <source>Open the profile as it was when the run was made, then try again.</source>
        <translation>请将配置恢复到提交该批次时的样子并打开，然后重试。</translation>
    </message>
    <message>
        <source>Give the --profile or --cloud, --endpoint and --project that it was made with.</source>
        <translation>请提供提交该批次时使用的--profile，或--cloud、--endpoint和--project。</translation>
    </message>
    <message>
        <source>The run is of the account %1, with another access key than that of %2; nothing was sent.</source>
        <extracomment>%1 and %2: accounts, with cloud and address.</extracomment>
        <translation>该批次属于账号%1，其AK与%2的不同；未发送任何内容。</translation>
    </message>
    <message>
        <source>If it is the same account and has a new or a temporary key now, say so. Else open the account that the run was made with.</source>
        <translation>如果是同一账号，只是换了新的或临时访问密钥，请加以确认。否则请打开提交该批次的账号。</translation>
    </message>
    <message>
        <source>Use the access key that it was made with. If the same account has a new or a temporary key now, add --same-account.</source>
        <translation>请使用提交该批次时的AK。如果是同一账号，只是换了新的或临时访问密钥，请加上--same-account。</translation>
    </message>
    <message>
        <source>The journal does not tell with which access key the run of %1 was made, so it is not known whether this is its account: %2; nothing was sent.</source>
        <extracomment>%1 and %2: accounts, with cloud and address.</extracomment>
        <translation>历史记录未注明%1的批次是用哪个AK提交的，因此无法得知它是否属于账号%2；未发送任何内容。</translation>
    </message>
    <message>
        <source>If it is the same account, say so.</source>
        <translation>如果是同一账号，请加以确认。</translation>
    </message>
    <message>
        <source>If it is the same account, add --same-account.</source>
        <translation>如果是同一账号，请加上--same-account。</translation>
    </message>
    <message>
        <source>Move the file elsewhere and keep it: it may hold the history. Then try again; a new journal is made.</source>
        <translation>请将该文件移到别处保存：其中可能有历史记录。然后重试；程序会新建历史记录文件。</translation>
    </message>
    <message>
        <source>The copy “%1” is kept. The command “tagdesk-cli history restore” puts it in its place and keeps the file beside it. What was applied after that copy is not in it.</source>
        <extracomment>%1: path of a copy. The command in quotes is not translated.</extracomment>
        <translation>副本“%1”仍在。命令“tagdesk-cli history restore”会用它代替原文件，并将原文件保留在旁边。该副本之后提交的更改不在其中。</translation>
    </message>
    <message>
        <source>The disk is full, so the journal “%1” cannot be kept, and without it nothing is sent.</source>
        <translation>磁盘已满，无法写入历史记录文件“%1”；没有历史记录就不会发送任何内容。</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>请腾出磁盘空间，然后重试。</translation>
    </message>
    <message>
        <source>The journal “%1” is damaged, and without it nothing is sent.</source>
        <translation>历史记录文件“%1”已损坏；没有历史记录就不会发送任何内容。</translation>
    </message>
    <message>
        <source>The journal “%1” was emptied: it had a history and has no bytes now. Without it nothing is sent.</source>
        <translation>历史记录文件“%1”被清空：原有记录，现在没有任何字节。没有历史记录就不会发送任何内容。</translation>
    </message>
    <message>
        <source>“%1” is not a journal of TagDesk, and without one nothing is sent.</source>
        <translation>“%1”不是TagDesk的历史记录文件；没有历史记录就不会发送任何内容。</translation>
    </message>
    <message>
        <source>Move the file elsewhere, then try again; a new journal is made.</source>
        <translation>请将该文件移到别处，然后重试；程序会新建历史记录文件。</translation>
    </message>
    <message>
        <source>A newer TagDesk wrote the journal “%1”, and without it nothing is sent.</source>
        <translation>历史记录文件“%1”由更新版本的TagDesk写入；没有历史记录就不会发送任何内容。</translation>
    </message>
    <message>
        <source>Use that newer TagDesk, or move the file elsewhere and keep it.</source>
        <translation>请使用该更新版本的TagDesk，或将文件移到别处保存。</translation>
    </message>
    <message>
        <source>Another program holds the journal “%1”, and without it nothing is sent.</source>
        <translation>另一个程序占用了历史记录文件“%1”；没有历史记录就不会发送任何内容。</translation>
    </message>
    <message>
        <source>Wait for the end of that program or end it, then try again.</source>
        <translation>请等待该程序结束或将其结束，然后重试。</translation>
    </message>
    <message>
        <source>The journal “%1” cannot be written, and without it nothing is sent.</source>
        <translation>历史记录文件“%1”无法写入；没有历史记录就不会发送任何内容。</translation>
    </message>
    <message>
        <source>Check whether you may write to this file and its folder, whether a link there leads somewhere, and whether its disk has room; then try again.</source>
        <translation>请检查您是否有该文件及其文件夹的写权限、链接是否有效，以及磁盘是否有空间；然后重试。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>Check the name of the file and its folder.</source>
        <translation>请检查文件名及其文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a folder or a device, not a file.</source>
        <translation>“%1”是文件夹或设备，不是文件。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空文件。</translation>
    </message>
    <message>
        <source>Choose a file whose first row names its columns.</source>
        <translation>请选择首行为列名的文件。</translation>
    </message>
    <message>
        <source>“%1” was changed by another program while it was read.</source>
        <translation>读取期间，“%1”被其他程序改动。</translation>
    </message>
    <message>
        <source>Wait until the other program has saved it, then read it again.</source>
        <translation>请等其他程序保存完毕后重新读取。</translation>
    </message>
    <message>
        <source>Standard output could not be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
    <message>
        <source>Make room where it goes, or send it to a file or a program that takes it.</source>
        <translation>请在输出目标处腾出空间，或将其输出到能够接收的文件或程序。</translation>
    </message>
    <message>
        <source>“%1” could not be written; what was there before is still there.</source>
        <translation>无法写入“%1”；原有内容仍在。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk, then try again.</source>
        <translation>请选择其他文件夹，或腾出磁盘空间，然后重试。</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>Check whether you may read the file and whether its disk is there, then try again.</source>
        <translation>请检查您是否有读取权限，以及其磁盘是否可用，然后重试。</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is off by %Ln minute(s), so the cloud refused the signature.</source>
        <translation>
            <numerusform>本机时钟偏差%Ln分钟，因此云端拒绝了签名。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this computer is off, so the cloud refused the signature.</source>
        <translation>本机时钟有偏差，因此云端拒绝了签名。</translation>
    </message>
    <message>
        <source>Set date, time and time zone of this computer, best automatically, then try again.</source>
        <translation>请设置本机的日期、时间和时区（最好自动设置），然后重试。</translation>
    </message>
    <message>
        <source>the cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>%1 keys take anything but %2</source>
        <extracomment>%1: a cloud, %2: characters with blanks between.</extracomment>
        <translation>%1的标签键可使用除%2以外的任何字符</translation>
    </message>
    <message>
        <source>%1 values take anything but %2</source>
        <extracomment>%1: a cloud, %2: characters with blanks between.</extracomment>
        <translation>%1的标签值可使用除%2以外的任何字符</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Latin and Chinese letters</source>
        <translation>拉丁字母和中文</translation>
    </message>
    <message>
        <source>%1 keys take %2, digits, blanks and %3</source>
        <extracomment>%1: a cloud, %2: letters, %3: characters with blanks between.</extracomment>
        <translation>%1的标签键可使用%2、数字、空格和%3</translation>
    </message>
    <message>
        <source>%1 values take %2, digits, blanks and %3</source>
        <extracomment>%1: a cloud, %2: letters, %3: characters with blanks between.</extracomment>
        <translation>%1的标签值可使用%2、数字、空格和%3</translation>
    </message>
    <message>
        <source>%1 keys take %2, digits and %3</source>
        <extracomment>%1: a cloud, %2: letters, %3: characters with blanks between.</extracomment>
        <translation>%1的标签键可使用%2、数字和%3</translation>
    </message>
    <message>
        <source>%1 values take %2, digits and %3</source>
        <extracomment>%1: a cloud, %2: letters, %3: characters with blanks between.</extracomment>
        <translation>%1的标签值可使用%2、数字和%3</translation>
    </message>
    <message>
        <source>A blank</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>The invisible character %1</source>
        <extracomment>A character that cannot be seen. %1: its number, as in U+200B.</extracomment>
        <translation>不可见字符%1</translation>
    </message>
    <message>
        <source>A key cannot be empty.</source>
        <translation>标签键不能为空。</translation>
    </message>
    <message numerus="yes">
        <source>A key needs at least %Ln character(s).</source>
        <translation>
            <numerusform>标签键至少需要%Ln个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A value needs at least %Ln character(s).</source>
        <translation>
            <numerusform>标签值至少需要%Ln个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not allowed.</source>
        <translation>不允许使用%1。</translation>
    </message>
    <message>
        <source>%1 at position %2 is not allowed.</source>
        <extracomment>%1: a character, %2: where it stands, counted from 1.</extracomment>
        <translation>第%2个字符处不允许使用%1。</translation>
    </message>
    <message>
        <source>A key cannot begin with a blank.</source>
        <translation>标签键不能以空格开头。</translation>
    </message>
    <message>
        <source>A value cannot begin with a blank.</source>
        <translation>标签值不能以空格开头。</translation>
    </message>
    <message>
        <source>A key cannot end with a blank.</source>
        <translation>标签键不能以空格结尾。</translation>
    </message>
    <message>
        <source>A value cannot end with a blank.</source>
        <translation>标签值不能以空格结尾。</translation>
    </message>
    <message>
        <source>Keys that begin with “%1” belong to %2 and cannot be changed.</source>
        <extracomment>%1: the first characters, %2: a cloud.</extracomment>
        <translation>以“%1”开头的标签键属于%2，不能更改。</translation>
    </message>
    <message>
        <source>Values that begin with “%1” belong to %2.</source>
        <extracomment>%1: the first characters, %2: a cloud.</extracomment>
        <translation>以“%1”开头的标签值属于%2。</translation>
    </message>
    <message>
        <source>The key “%1” is there more than once.</source>
        <translation>标签键“%1”重复。</translation>
    </message>
    <message>
        <source>The resource would hold %1 tags; %2 allows %3.</source>
        <extracomment>%1: how many there would be, %2: a cloud, %3: how many it allows.</extracomment>
        <translation>该资源将有%1个标签；%2允许%3个。</translation>
    </message>
    <message>
        <source>There is no tag to send.</source>
        <translation>没有要发送的标签。</translation>
    </message>
    <message>
        <source>Two blanks follow each other at position %1.</source>
        <extracomment>%1: where they stand, counted from 1.</extracomment>
        <translation>第%1个字符处有两个连续空格。</translation>
    </message>
    <message>
        <source>%1 stands at position %2.</source>
        <extracomment>%1: &quot;The invisible character U+200B&quot;, %2: where it stands, counted from 1.</extracomment>
        <translation>第%2个字符是%1。</translation>
    </message>
    <message>
        <source>The key has %1 characters; %2 allows %3.</source>
        <extracomment>%1: its length, %2: a cloud, %3: the length allowed.</extracomment>
        <translation>标签键有%1个字符；%2允许%3个。</translation>
    </message>
    <message>
        <source>The value has %1 characters; %2 allows %3.</source>
        <extracomment>%1: its length, %2: a cloud, %3: the length allowed.</extracomment>
        <translation>标签值有%1个字符；%2允许%3个。</translation>
    </message>
    <message>
        <source>The blank at position %1 is a full-width one.</source>
        <extracomment>%1: where it stands, counted from 1.</extracomment>
        <translation>第%1个字符是全角空格。</translation>
    </message>
    <message>
        <source>“%1” at position %2 is a full-width character.</source>
        <extracomment>%1: a character, %2: where it stands, counted from 1.</extracomment>
        <translation>第%2个字符“%1”是全角字符。</translation>
    </message>
    <message>
        <source>“%1” at position %2 is full-width and only looks like “%3”.</source>
        <extracomment>%1: a character, %2: where it stands, counted from 1, %3: the ASCII character it looks like.</extracomment>
        <translation>第%2个字符“%1”是全角字符，只是看起来像“%3”。</translation>
    </message>
    <message>
        <source>The profile is read-only: no tag may be edited.</source>
        <translation>该配置为只读：不能编辑任何标签。</translation>
    </message>
    <message>
        <source>The profile protects the key “%1”.</source>
        <extracomment>%1: a key.</extracomment>
        <translation>该配置保护标签键“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is on %Ln of the selected resources and differs only in upper and lower case.</source>
        <translation>
            <numerusform>所选资源中有%Ln个带有“%1”，仅大小写不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in use on other resources and differs only in upper and lower case.</source>
        <translation>其他资源已使用“%1”，仅大小写不同。</translation>
    </message>
    <message>
        <source>The policy requires the key “%1”.</source>
        <extracomment>%1: a key.</extracomment>
        <translation>策略要求有键“%1”。</translation>
    </message>
    <message>
        <source>The policy spells this key “%1”.</source>
        <extracomment>%1: a key.</extracomment>
        <translation>策略规定此键写作“%1”。</translation>
    </message>
    <message>
        <source>The policy allows these values: %1.</source>
        <extracomment>%1: values with commas between; `*` stands for any text.</extracomment>
        <translation>策略允许的值：%1。</translation>
    </message>
    <message>
        <source>By the policy this key does not go with the key “%1”.</source>
        <extracomment>%1: another key.</extracomment>
        <translation>按策略，此键不得与键“%1”并存。</translation>
    </message>
    <message>
        <source>By the policy this key needs the key “%1” beside it.</source>
        <extracomment>%1: another key.</extracomment>
        <translation>按策略，此键须与键“%1”并存。</translation>
    </message>
    <message>
        <source>The policy prohibits this key.</source>
        <translation>策略禁止此键。</translation>
    </message>
    <message>
        <source>An empty value is not taken by %1.</source>
        <translation>%1不接受空值。</translation>
    </message>
    <message>
        <source>The proxy on the way to “%1” takes no user name and password, only a sign-on that TagDesk cannot do, as a rule that of Windows (NTLM, Negotiate). Nothing was sent.</source>
        <translation>前往“%1”途中的代理不接受用户名和密码，只接受TagDesk无法完成的登录方式，通常是Windows的登录（NTLM、Negotiate）。未发送任何内容。</translation>
    </message>
    <message>
        <source>The proxy takes no user name and password, only a sign-on that TagDesk cannot do, as a rule that of Windows (NTLM, Negotiate). Nothing was sent.</source>
        <translation>代理不接受用户名和密码，只接受TagDesk无法完成的登录方式，通常是Windows的登录（NTLM、Negotiate）。未发送任何内容。</translation>
    </message>
    <message>
        <source>Name a proxy that takes a user name and a password. Or start a program on this computer that signs in for others, such as Cntlm or Px, and name it in https_proxy. Or ask for a way to the cloud without the proxy.</source>
        <translation>请指定接受用户名和密码的代理；或在本机运行代为登录的程序（如Cntlm或Px），并在https_proxy中指定它；或申请不经过代理访问云端的途径。</translation>
    </message>
</context>
<context>
    <name>tagdesk::EstateSearch</name>
    <message numerus="yes">
        <source>The filter hides %Ln of the resources that were to be selected.</source>
        <translation>
            <numerusform>筛选隐藏了要选中的资源中的%Ln个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>tagdesk::ExportDialog</name>
    <message>
        <source>Tags are written as they will be, with the staged changes. The file can be edited in a spreadsheet and imported again: only what was changed in it is staged.</source>
        <translation>标签按更改后的样子写出，含暂存的更改。文件可用电子表格编辑后再导入：只有在其中改动过的内容会被暂存。</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message numerus="yes">
        <source>All shown (%Ln)</source>
        <translation>
            <numerusform>全部显示的（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected (%Ln)</source>
        <translation>
            <numerusform>选中的（%Ln）</numerusform>
        </translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Wide: one row a resource, one column a key</source>
        <translation>宽表：每个资源一行，每个标签键一列</translation>
    </message>
    <message>
        <source>Long: one row a tag, with key and value</source>
        <translation>长表：每个标签一行，含键和值</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Every key in use</source>
        <translation>使用中的全部标签键</translation>
    </message>
    <message>
        <source>Only keys that have a column</source>
        <translation>仅有单独列的标签键</translation>
    </message>
    <message>
        <source>Mark as UTF-8, so that Excel shows every character</source>
        <translation>标记为UTF-8，使Excel正确显示所有字符</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export tags</source>
        <translation>导出标签</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV文件(*.csv)</translation>
    </message>
    <message>
        <source>Export tags to a file</source>
        <translation>将标签导出到文件</translation>
    </message>
    <message>
        <source>CSV separator</source>
        <translation>CSV分隔符</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>tagdesk::FailureDelegate</name>
    <message>
        <source>%1 × %2</source>
        <extracomment>A cause of failure: how many resources, and the cloud&apos;s words.</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1   %2   %3</source>
        <extracomment>A failed resource: its name and its id; the third part says where it is.</extracomment>
        <translation>%1   %2   %3</translation>
    </message>
</context>
<context>
    <name>tagdesk::FaultTexts</name>
    <message>
        <source>%1 of %2 tags</source>
        <extracomment>State of a row: more tags than the cloud allows. %1: how many there would be, %2: how many it allows.</extracomment>
        <translation>标签%1 / %2</translation>
    </message>
    <message>
        <source>invalid text</source>
        <extracomment>State of a row: a key or a value of it breaks a rule of the cloud.</extracomment>
        <translation>文本不合规则</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 tags: remove %Ln tag(s), or leave as many out</source>
        <extracomment>%1: how many tags there would be, %2: how many the cloud allows, %n: how many are too many.</extracomment>
        <translation>
            <numerusform>标签%1 / %2：请移除%Ln个标签，或略过同样数量的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the key of a tag, %2: a sentence that says what is wrong with it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>against the policy</source>
        <extracomment>State of a row: its tags break a rule of the policy.</extracomment>
        <translation>违反策略</translation>
    </message>
</context>
<context>
    <name>tagdesk::FieldWords</name>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空值）</translation>
    </message>
    <message>
        <source>no tag</source>
        <extracomment>In a list of values: resources without the tag.</extracomment>
        <translation>无标签</translation>
    </message>
    <message>
        <source>not read</source>
        <extracomment>In a list of values: resources whose tags could not be read.</extracomment>
        <translation>未读取</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the values that a filter keeps.</extracomment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 and %Ln more</source>
        <extracomment>A filter of a column. %1: tag key or column, %2: some of the values that are kept.</extracomment>
        <translation>
            <numerusform>%1：%2等，另有%Ln个值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A filter of a column. %1: tag key or column, %2: the values that are kept.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>without %1 — %Ln resource(s)</source>
        <extracomment>Head of a group of rows. %1: a tag key.</extracomment>
        <translation>
            <numerusform>没有%1 — %Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not read — %Ln resource(s)</source>
        <extracomment>Head of a group of rows.</extracomment>
        <translation>
            <numerusform>未读取 — %Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>just listed — %Ln resource(s)</source>
        <extracomment>Head of a group of rows that the listing brought after all others were grouped.</extracomment>
        <translation>
            <numerusform>刚列出 — %Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — %Ln resource(s)</source>
        <extracomment>Head of a group of rows. %1: the value that they have.</extracomment>
        <translation>
            <numerusform>%1 — %Ln个资源</numerusform>
        </translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云平台</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Product or zone</source>
        <translation>产品线或域名</translation>
    </message>
</context>
<context>
    <name>tagdesk::FileExchange</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件(*)</translation>
    </message>
    <message numerus="yes">
        <source>One file is imported at a time; %Ln more were left.</source>
        <translation>
            <numerusform>每次只能导入一个文件；其余%Ln个未导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>No resource is shown that could be exported</source>
        <translation>当前没有显示可导出的资源</translation>
    </message>
    <message>
        <source>Export failed rows</source>
        <translation>导出失败的行</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV文件(*.csv)</translation>
    </message>
    <message>
        <source>failed-rows.csv</source>
        <translation>失败的行.csv</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>核对并提交…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Writing %1: %2 of %3</source>
        <translation>正在写入%1：%2 / %3</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xltx *.ods *.ots)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm *.xltx *.ods *.ots)</translation>
    </message>
</context>
<context>
    <name>tagdesk::FilterBar</name>
    <message>
        <source>Filter resources</source>
        <translation>筛选资源</translation>
    </message>
    <message>
        <source>Filter: env=prod  !owner  any text</source>
        <extracomment>Example of the filter language; is:untagged, is:changed and is:failed are words of it and stay as they are.</extracomment>
        <translation>筛选：env=prod  !owner  任意文本</translation>
    </message>
    <message>
        <source>Show only resources without tags</source>
        <translation>只显示没有标签的资源</translation>
    </message>
    <message>
        <source>Show only resources with staged changes</source>
        <translation>只显示有暂存更改的资源</translation>
    </message>
    <message>
        <source>Show only resources whose last change failed</source>
        <translation>只显示上次更改失败的资源</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the tag keys that have a column of their own</source>
        <translation>选择哪些标签键有单独的列</translation>
    </message>
    <message>
        <source>Untagged %1</source>
        <extracomment>A filter pill: resources without tags, and how many there are.</extracomment>
        <translation>无标签：%1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <extracomment>A filter pill: resources with staged changes, and how many there are.</extracomment>
        <translation>已更改：%1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <extracomment>A filter pill: resources whose last change failed, and how many there are.</extracomment>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A form of a filter&apos;s term, and what it keeps.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Terms of the filter</source>
        <extracomment>Button in the filter&apos;s field.</extracomment>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Terms of the filter (F1)</source>
        <translation>筛选条件(F1)</translation>
    </message>
    <message>
        <source>Show only resources whose tags could not be read</source>
        <translation>只显示标签未能读取的资源</translation>
    </message>
    <message>
        <source>Show only resources with a key or a value that the cloud refuses</source>
        <translation>只显示有云端拒绝的标签键或标签值的资源</translation>
    </message>
    <message>
        <source>Show only resources that would get more tags than the cloud allows</source>
        <translation>只显示标签数将超过云端限额的资源</translation>
    </message>
    <message>
        <source>Filters</source>
        <extracomment>Button with a menu of the filters that are kept.</extracomment>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Keep this filter under a name, or use one that is kept</source>
        <translation>以一个名称保存此筛选，或使用已保存的筛选</translation>
    </message>
    <message>
        <source>Not read %1</source>
        <extracomment>A filter pill: resources whose tags could not be read, and how many there are.</extracomment>
        <translation>未读取：%1</translation>
    </message>
    <message>
        <source>Invalid %1</source>
        <extracomment>A filter pill: resources with a key or a value that the cloud refuses, and how many there are.</extracomment>
        <translation>不合规则：%1</translation>
    </message>
    <message>
        <source>Over the quota %1</source>
        <extracomment>A filter pill: resources that would get more tags than the cloud allows, and how many there are.</extracomment>
        <translation>超过限额：%1</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>筛选%1</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>重命名筛选</translation>
    </message>
    <message>
        <source>Replace by the filter typed</source>
        <translation>替换为输入的筛选</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep the filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>筛选的名称：</translation>
    </message>
</context>
<context>
    <name>tagdesk::FilterHelp</name>
    <message>
        <source>Terms of the filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Terms stand beside each other with blanks between, and all of them must hold. Upper and lower case make no difference unless it is said.</source>
        <translation>条件之间以空格分隔，须全部满足。除非另有说明，不区分大小写。</translation>
    </message>
</context>
<context>
    <name>tagdesk::FilterTexts</name>
    <message>
        <source>The filter does not know “%1”. It knows %2.</source>
        <extracomment>%1: what was typed, %2: words of the filter with commas between.</extracomment>
        <translation>筛选不认识“%1”。可用的有%2。</translation>
    </message>
    <message>
        <source>The pattern cannot be read at character %1 of the filter: %2.</source>
        <extracomment>%1: where in the filter, counted from 1, %2: what is wrong, in English.</extracomment>
        <translation>筛选第%1个字符处的正则表达式无法读取：%2。</translation>
    </message>
    <message>
        <source>The pattern takes too long on some texts, so resources may be missing. Make it simpler.</source>
        <translation>该正则表达式处理某些文本耗时过长，因此可能缺少资源。请简化它。</translation>
    </message>
    <message>
        <source>the text in the name, the ID, a key or a value</source>
        <translation>名称、ID、标签键或标签值中含有该文本</translation>
    </message>
    <message>
        <source>&quot;two words&quot;</source>
        <extracomment>An example of the filter language: its straight quotes stay.</extracomment>
        <translation>&quot;two words&quot;</translation>
    </message>
    <message>
        <source>the same, blanks included</source>
        <translation>同上，包括空格</translation>
    </message>
    <message>
        <source>the tag env is prod</source>
        <translation>标签env的值为prod</translation>
    </message>
    <message>
        <source>the value of env begins with pro; *x: it ends with x</source>
        <translation>env的值以pro开头；*x表示以x结尾</translation>
    </message>
    <message>
        <source>the same, but upper and lower case differ</source>
        <translation>同上，但区分大小写</translation>
    </message>
    <message>
        <source>a regular expression fits the value of env; upper and lower case differ</source>
        <translation>env的值匹配正则表达式；区分大小写</translation>
    </message>
    <message>
        <source>a regular expression fits the name, the ID, a key or a value</source>
        <translation>名称、ID、标签键或标签值匹配正则表达式</translation>
    </message>
    <message>
        <source>there is a tag env</source>
        <translation>有标签env</translation>
    </message>
    <message>
        <source>the value of env is empty</source>
        <translation>env的值为空</translation>
    </message>
    <message>
        <source>there is no tag env; ! in front of any other term: it does not hold</source>
        <translation>没有标签env；其他条件前加“!”表示不满足该条件</translation>
    </message>
    <message>
        <source>there is no tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>changes are staged</source>
        <translation>有暂存的更改</translation>
    </message>
    <message>
        <source>the last change failed</source>
        <translation>上次更改失败</translation>
    </message>
    <message>
        <source>the tags could not be read</source>
        <translation>标签未能读取</translation>
    </message>
    <message>
        <source>the cloud refuses a key or a value that is there</source>
        <translation>现有的标签键或标签值会被云端拒绝</translation>
    </message>
    <message>
        <source>the staged changes make more tags than the cloud allows</source>
        <translation>暂存的更改使标签数超过云端限额</translation>
    </message>
    <message>
        <source>the name or the code of the region holds the text</source>
        <translation>地域的名称或代码包含该文本</translation>
    </message>
    <message>
        <source>the same of the cloud</source>
        <translation>云平台同上</translation>
    </message>
    <message>
        <source>the same of the account</source>
        <translation>账号同上</translation>
    </message>
    <message>
        <source>the same of the product line</source>
        <translation>产品线同上</translation>
    </message>
    <message>
        <source>the name begins with pay-; without * it is the whole name</source>
        <translation>名称以pay-开头；不带*时为完整名称</translation>
    </message>
    <message>
        <source>the ID is i-1; * stands for any text, as in a name</source>
        <translation>ID为i-1；*代表任意文本，与名称相同</translation>
    </message>
    <message>
        <source>the same of the zone that a record set is in</source>
        <translation>记录集所在的域名同上</translation>
    </message>
    <message>
        <source>the tags break a rule of the policy</source>
        <translation>标签违反策略的某条规则</translation>
    </message>
    <message>
        <source>they break a rule about the key owner; * stands for any text</source>
        <translation>违反关于键owner的规则；*代表任意文本</translation>
    </message>
    <message>
        <source>Terraform keeps tags of it, too</source>
        <translation>也由Terraform管理标签</translation>
    </message>
</context>
<context>
    <name>tagdesk::GridEditing</name>
    <message>
        <source>Choose cells in the columns of tag keys first; names, IDs and states stay as they are.</source>
        <translation>请先在标签键的列中选择单元格；名称、ID和状态保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln row(s) were copied.</source>
        <translation>
            <numerusform>仅复制了前%Ln行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocks with different columns cannot be copied together.</source>
        <translation>列不相同的区域不能一起复制。</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Set cells</source>
        <translation>设置单元格</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Select the cell with the value and those below it.</source>
        <translation>请选择含有该值的单元格及其下方的单元格。</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Select the cell with the value and those to the right of it.</source>
        <translation>请选择含有该值的单元格及其右侧的单元格。</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>More than one value cannot be pasted into blocks with different columns.</source>
        <translation>不能将多个值粘贴到列不相同的区域。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Columns of the clipboard that fall on names, IDs or states are left out.</source>
        <translation>剪贴板中落在名称、ID或状态上的列已略过。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the clipboard found no resource.</source>
        <translation>
            <numerusform>剪贴板中有%Ln行没有对应的资源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) of the clipboard found no column of a tag key.</source>
        <translation>
            <numerusform>剪贴板中有%Ln列没有对应的标签键列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blank cell(s) leave their tags alone; &lt;remove&gt; removes a tag.</source>
        <translation>
            <numerusform>%Ln个空白单元格不改动标签；&lt;remove&gt;表示移除标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes: the cells are so already.</source>
        <translation>没有变化：单元格已是如此。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) changed.</source>
        <translation>
            <numerusform>已更改%Ln个单元格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) were refused.</source>
        <translation>
            <numerusform>%Ln个单元格被拒绝。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::HelpTexts</name>
    <message>
        <source>Keep the tags of a cloud estate in order, from scripts.</source>
        <translation>以脚本管理云资源的标签。</translation>
    </message>
    <message>
        <source>list the scopes of the account</source>
        <translation>列出账号的范围</translation>
    </message>
    <message>
        <source>list resources with their tags</source>
        <translation>列出资源及其标签</translation>
    </message>
    <message>
        <source>set tags of resources</source>
        <translation>设置资源的标签</translation>
    </message>
    <message>
        <source>the tags; the first &quot;=&quot; parts key and value</source>
        <translation>标签；第一个“=”分隔键和值</translation>
    </message>
    <message>
        <source>remove tags from resources</source>
        <translation>从资源移除标签</translation>
    </message>
    <message>
        <source>the keys; with a value only where they have just that</source>
        <translation>标签键；带值时仅移除值恰好相同的标签</translation>
    </message>
    <message>
        <source>a scope that is exported; may be repeated</source>
        <translation>要导出的范围，可重复</translation>
    </message>
    <message>
        <source>a column for each key (as it is), or a line for each tag</source>
        <translation>每个标签键一列（默认），或每个标签一行</translation>
    </message>
    <message>
        <source>say what a table would change, and send nothing</source>
        <translation>说明表格会更改什么，不发送任何内容</translation>
    </message>
    <message>
        <source>write a plan file, to be reviewed and applied; - is standard output</source>
        <translation>写入计划文件，供核对后提交；-表示标准输出</translation>
    </message>
    <message>
        <source>apply a table or a plan file</source>
        <translation>提交表格或计划文件</translation>
    </message>
    <message>
        <source>leave out the rows with an error instead of refusing the table</source>
        <translation>略过有错误的行，而不是拒绝整个表格</translation>
    </message>
    <message>
        <source>what was not changed and why, to be repaired and applied again</source>
        <translation>写入未更改的部分及原因，修正后可再次提交</translation>
    </message>
    <message>
        <source>list what was applied, newest first</source>
        <translation>列出提交过的批次，最新的在前</translation>
    </message>
    <message>
        <source>show the changes of this run</source>
        <translation>显示该批次的更改</translation>
    </message>
    <message>
        <source>runs with this part of an id or a name</source>
        <translation>资源ID或名称含有该文本的批次</translation>
    </message>
    <message>
        <source>runs that changed this key</source>
        <translation>更改过该标签键的批次</translation>
    </message>
    <message>
        <source>runs from this day or moment on: 2026-11-27, 2026-11-27T08:30:00Z</source>
        <translation>从该日或该时刻起的批次：2026-11-27, 2026-11-27T08:30:00Z</translation>
    </message>
    <message>
        <source>runs until then</source>
        <translation>截至该时间的批次</translation>
    </message>
    <message>
        <source>list the copies of the journal that are kept beside it</source>
        <translation>列出保留在旁边的历史记录副本</translation>
    </message>
    <message>
        <source>put a copy in the place of a damaged journal, and keep the file that was there</source>
        <translation>用副本代替已损坏的历史记录，并保留原文件</translation>
    </message>
    <message>
        <source>the copy; the newest when left out</source>
        <translation>副本；省略时为最新的</translation>
    </message>
    <message>
        <source>take back what a run changed</source>
        <translation>撤回一个批次的更改</translation>
    </message>
    <message>
        <source>its number; &quot;history&quot; lists them</source>
        <translation>批次号；“history”可列出</translation>
    </message>
    <message>
        <source>finish a run that was cut off</source>
        <translation>完成中断的批次</translation>
    </message>
    <message>
        <source>its number; the newest that was cut off when left out</source>
        <translation>批次号；省略时为最近中断的批次</translation>
    </message>
    <message>
        <source>the run was under way on another machine, and its program has ended</source>
        <translation>该批次原在另一台机器上进行，其程序已结束</translation>
    </message>
    <message>
        <source>all resources of the run were deleted: it ends</source>
        <translation>该批次的资源已全部删除：结束该批次</translation>
    </message>
    <message>
        <source>staged changes that windows left behind</source>
        <translation>窗口遗留的暂存更改</translation>
    </message>
    <message>
        <source>list the staged changes that windows left behind</source>
        <translation>列出窗口遗留的暂存更改</translation>
    </message>
    <message>
        <source>an account or a draft, whose changes are shown one by one</source>
        <translation>账号或草稿，逐项显示其更改</translation>
    </message>
    <message>
        <source>forget them for good, but for those of open windows</source>
        <translation>永久丢弃，打开的窗口中的除外</translation>
    </message>
    <message>
        <source>an account or a draft</source>
        <translation>账号或草稿</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>accounts under names</source>
        <translation>以名称保存的账号配置</translation>
    </message>
    <message>
        <source>list the profiles</source>
        <translation>列出账号配置</translation>
    </message>
    <message>
        <source>show one with all it has but its keys</source>
        <translation>显示一个配置除密钥外的全部内容</translation>
    </message>
    <message>
        <source>keep an account under a name</source>
        <translation>以一个名称保存账号</translation>
    </message>
    <message>
        <source>read a little with it, and say what is wrong</source>
        <translation>用该配置读取少量内容，并指出问题所在</translation>
    </message>
    <message>
        <source>forget it, with its keys in the system&apos;s keychain</source>
        <translation>移除该配置及其在系统密钥环中的密钥</translation>
    </message>
    <message>
        <source>take over the keys that other tools keep</source>
        <translation>导入其他工具保存的密钥</translation>
    </message>
    <message>
        <source>where people find it</source>
        <translation>所在的文件夹</translation>
    </message>
    <message>
        <source>how people see it</source>
        <translation>显示的颜色</translation>
    </message>
    <message>
        <source>removals ask for more</source>
        <translation>移除标签时要求更多确认</translation>
    </message>
    <message>
        <source>nothing is ever written</source>
        <translation>绝不写入</translation>
    </message>
    <message>
        <source>never set or removed; may be repeated</source>
        <translation>绝不设置或移除的标签键，可重复</translation>
    </message>
    <message>
        <source>in one apply; 0: no maximum</source>
        <translation>每次提交的资源数上限；0表示不限</translation>
    </message>
    <message>
        <source>more changes than that ask for a confirmation; 100 when left out</source>
        <translation>更改数超过此值时要求确认；省略时为100</translation>
    </message>
    <message>
        <source>the window drops the keys after so many minutes without input; never when left out</source>
        <translation>窗口在无操作这么多分钟后清除密钥；省略时从不</translation>
    </message>
    <message>
        <source>requests a minute; 0: as the cloud has it</source>
        <translation>每分钟请求数；0表示采用云端默认</translation>
    </message>
    <message>
        <source>resources a request; 0: as the cloud has it</source>
        <translation>每个请求的资源数；0表示采用云端默认</translation>
    </message>
    <message>
        <source>the rule set for keys and values</source>
        <translation>标签键和值的规则集</translation>
    </message>
    <message>
        <source>when a temporary key ends; nothing is sent after that</source>
        <translation>临时访问密钥的到期时间；之后不再发送任何内容</translation>
    </message>
    <message>
        <source>the secret key comes from standard input instead of TAGDESK_SECRET_KEY</source>
        <translation>SK从标准输入读取，而不是TAGDESK_SECRET_KEY</translation>
    </message>
    <message>
        <source>where keys are; the usual places when left out</source>
        <translation>密钥所在的文件；省略时在常用位置查找</translation>
    </message>
    <message>
        <source>only what this tool keeps</source>
        <translation>仅限该工具保存的密钥</translation>
    </message>
    <message>
        <source>only this one, as listed; may be repeated. Without it all that have keys
and are no profiles yet</source>
        <translation>仅导入列出的这一个，可重复。省略时导入所有有密钥
且尚不是配置的项</translation>
    </message>
    <message>
        <source>show what there is, and import nothing</source>
        <translation>显示有哪些密钥，不导入</translation>
    </message>
    <message>
        <source>do not ask; needed where nobody can be asked</source>
        <translation>不询问；无法询问时必需</translation>
    </message>
    <message>
        <source>show this, or the help of a command</source>
        <translation>显示此帮助，或某个命令的帮助</translation>
    </message>
    <message>
        <source>the command, such as tag or profiles add</source>
        <translation>命令，例如tag或profiles add</translation>
    </message>
    <message>
        <source>print a script that completes arguments</source>
        <translation>输出补全参数的脚本</translation>
    </message>
    <message>
        <source>the shell</source>
        <translation>shell的名称</translation>
    </message>
    <message>
        <source>the clouds, simulated inside this program; made anew by each command</source>
        <translation>程序内模拟的云平台；每个命令重新创建</translation>
    </message>
    <message>
        <source>an account kept as a profile; &quot;profiles list&quot; has them</source>
        <translation>以配置保存的账号；“profiles list”可列出</translation>
    </message>
    <message>
        <source>an account by its keys in the environment, with the options that follow</source>
        <translation>以环境变量中的密钥使用账号，并配合以下选项</translation>
    </message>
    <message>
        <source>needed for %1; a new profile takes several</source>
        <extracomment>%1: names of clouds.</extracomment>
        <translation>%1必需；新配置可有多个</translation>
    </message>
    <message>
        <source>instead of the cloud&apos;s own hosts</source>
        <translation>代替云端自身的主机</translation>
    </message>
    <message>
        <source>a resource, by its id; may be repeated</source>
        <translation>资源ID，可重复</translation>
    </message>
    <message>
        <source>how data is printed; as a table when left out</source>
        <translation>数据的输出格式；省略时为表格</translation>
    </message>
    <message>
        <source>what is read</source>
        <translation>要读取的文件</translation>
    </message>
    <message>
        <source>what the columns mean; guessed when left out</source>
        <translation>各列的含义；省略时自动判断</translation>
    </message>
    <message>
        <source>the same, from a file</source>
        <translation>同上，取自文件</translation>
    </message>
    <message>
        <source>show what would change, and send nothing</source>
        <translation>显示会更改什么，不发送任何内容</translation>
    </message>
    <message>
        <source>with --yes: the number of changes, or of removed tags, where the profile asks</source>
        <translation>与--yes同用：配置要求确认时，更改数或移除的标签数</translation>
    </message>
    <message>
        <source>where somebody changed a tag since it was read: leave it alone and count
it as failed (as it is), overwrite it, keep it, or stop the run</source>
        <translation>读取之后他人改了标签时：保持不动并计为失败（默认）、
覆盖、采用对方的值，或停止该批次</translation>
    </message>
    <message>
        <source>the run&apos;s account has another access key now, or the journal does not know its key</source>
        <translation>该批次的账号现在使用另一个AK，或历史记录未注明其AK</translation>
    </message>
    <message>
        <source>the profile</source>
        <translation>配置的名称</translation>
    </message>
    <message>
        <source>Arguments</source>
        <extracomment>A headline of the help.</extracomment>
        <translation>参数</translation>
    </message>
    <message>
        <source>show this help, or that of the command</source>
        <translation>显示此帮助，或该命令的帮助</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>&quot;tagdesk-cli COMMAND --help&quot; has the options of a command. Options may stand before and behind it.

An account is named by --sandbox, by --profile NAME, or by --cloud with its options.
</source>
        <translation>“tagdesk-cli COMMAND --help”显示某个命令的选项。选项可放在命令之前或之后。

账号由--sandbox、--profile NAME，或--cloud及其选项指定。
</translation>
    </message>
    <message>
        <source>
Data goes to standard output; progress and messages go to standard error.

Exit code: 0 all done, 1 wrong use or output that could not be written, 2 refused before sending,
           3 some resources failed or the journal did, 4 authentication, 5 network.</source>
        <translation>
数据写到标准输出；进度和消息写到标准错误。

退出码：0 全部完成，1 用法错误或输出无法写入，2 发送前被拒绝，
        3 部分资源失败或历史记录出错，4 身份验证失败，5 网络故障。</translation>
    </message>
    <message>
        <source>Keys come from TAGDESK_ACCESS_KEY, TAGDESK_SECRET_KEY and TAGDESK_SECURITY_TOKEN, for a profile else
from the system&apos;s keychain; never from arguments. Past the time in TAGDESK_SECURITY_TOKEN_EXPIRES
(such as 2026-03-14T18:00:00Z) nothing is sent.
</source>
        <translation>密钥取自TAGDESK_ACCESS_KEY、TAGDESK_SECRET_KEY和TAGDESK_SECURITY_TOKEN，使用配置时也可取自
系统密钥环；绝不从参数读取。超过TAGDESK_SECURITY_TOKEN_EXPIRES中的时间
（例如2026-03-14T18:00:00Z）后不再发送任何内容。
</translation>
    </message>
    <message>
        <source>SCOPE is one of
  jdcloud/REGION/SERVICE_CODE          for example jdcloud/cn-north-1/vm, jdcloud/cn-all/cdn
  huawei/private-zones                 huawei/private-recordsets[/ZONE_ID]
  huawei/public-zones                  huawei/public-recordsets[/ZONE_ID]
  huawei/ptr-records                   and the same of otc, as otc/private-zones
&quot;scopes&quot; lists those of the account.</source>
        <translation>SCOPE的写法：
  jdcloud/REGION/SERVICE_CODE          例如jdcloud/cn-north-1/vm、jdcloud/cn-all/cdn
  huawei/private-zones                 huawei/private-recordsets[/ZONE_ID]
  huawei/public-zones                  huawei/public-recordsets[/ZONE_ID]
  huawei/ptr-records                   otc与此相同，例如otc/private-zones
“scopes”列出账号的范围。</translation>
    </message>
    <message>
        <source>In the cells of a table blank leaves a tag alone, &lt;remove&gt; removes it, &lt;empty&gt; sets an empty value. One row
with an error refuses the table before anything is sent. A plan file is text for review, one change a line,
with the values before; it is refused as a whole where one of them is another one by now.</source>
        <translation>在表格的单元格中，空白表示不改动标签，&lt;remove&gt;表示移除，&lt;empty&gt;表示设为空值。只要有一行出错，
整个表格就会在发送之前被拒绝。计划文件是供核对的文本，每行一项更改，并含原值；
只要其中一个原值已经不同，整个文件就会被拒绝。</translation>
    </message>
    <message>
        <source>RUN is the number that a command says at its end. &quot;undo&quot; takes back what nobody changed since, and lists the
rest. &quot;resume&quot; finds out what became of a run that was cut off, or of one that ended with unknown changes, and
sends what is missing. Without an account both use the profile that the run was made with. The runs of --sandbox
are not kept. Both refuse a run of another cloud, endpoint, project or access key; &quot;resume&quot; without a RUN passes
it over.</source>
        <translation>RUN是命令结束时给出的批次号。“undo”撤回之后无人改动的部分，并列出其余部分。“resume”查明
中断的批次、或结束时有未知更改的批次的结果，并发送尚缺的部分。没有给出账号时，两者都使用
提交该批次时的配置。--sandbox的批次不保留。两者都会拒绝属于其他云平台、终端节点、项目或
访问密钥的批次；不带RUN的“resume”会跳过它们。</translation>
    </message>
    <message>
        <source>bash: source &lt;(tagdesk-cli completion bash)           for good in ~/.bashrc
zsh:  source &lt;(tagdesk-cli completion zsh)            for good in ~/.zshrc, behind compinit
fish: tagdesk-cli completion fish | source            for good in ~/.config/fish/config.fish</source>
        <translation>bash: source &lt;(tagdesk-cli completion bash)           长期生效写入~/.bashrc
zsh:  source &lt;(tagdesk-cli completion zsh)            长期生效写入~/.zshrc，放在compinit之后
fish: tagdesk-cli completion fish | source            长期生效写入~/.config/fish/config.fish</translation>
    </message>
    <message>
        <source>Usage: </source>
        <extracomment>A headline of the help; a blank stands at the end.</extracomment>
        <translation>用法： </translation>
    </message>
    <message>
        <source>Options</source>
        <extracomment>A headline of the help.</extracomment>
        <translation>选项</translation>
    </message>
    <message>
        <source>Commands</source>
        <extracomment>A headline of the help.</extracomment>
        <translation>命令</translation>
    </message>
    <message>
        <source>a scope that is listed; may be repeated</source>
        <translation>要列出的范围；可多次给出</translation>
    </message>
    <message>
        <source>an account kept as a profile; may be repeated. &quot;profiles list&quot; has them</source>
        <translation>保存为配置的账号；可多次给出。“profiles list”列出它们</translation>
    </message>
    <message>
        <source>every scope of the accounts, zones and record sets, too</source>
        <translation>账号的所有范围，包括域名和记录集</translation>
    </message>
    <message>
        <source>terms parted by blanks, all of which must hold:
env=prod  env=pro*  env==Prod  env~^pr  owner=  !owner
is:untagged  &quot;any text&quot;  ~pattern  name:pay-*  !id:ID</source>
        <translation>以空格分隔的条件，必须全部满足：
env=prod  env=pro*  env==Prod  env~^pr  owner=  !owner
is:untagged  &quot;any text&quot;  ~pattern  name:pay-*  !id:ID</translation>
    </message>
    <message>
        <source>a resource that is left out; may be repeated</source>
        <translation>要排除的资源；可多次给出</translation>
    </message>
    <message>
        <source>a scope of the resources; may be repeated</source>
        <translation>资源所在的范围；可多次给出</translation>
    </message>
    <message>
        <source>go on without the scopes that cannot be read, instead of refusing</source>
        <translation>略过无法读取的范围继续，而不是拒绝</translation>
    </message>
    <message>
        <source>what the changes are for, such as CHG-1234; stands in the plan file</source>
        <translation>更改的原因，例如CHG-1234；写入计划文件</translation>
    </message>
    <message>
        <source>who makes the plan file; user@host when left out</source>
        <translation>计划文件的作者；省略时为user@host</translation>
    </message>
    <message>
        <source>compare this older plan file with the one that is given; needs no account</source>
        <translation>将此较旧的计划文件与给出的计划文件比较；不需要账号</translation>
    </message>
    <message>
        <source>end with 2 where there are changes or differences, with 0 where there are
none, and with 1 for every error</source>
        <translation>有更改或差异时退出码为2，没有则为0，
任何错误均为1</translation>
    </message>
    <message>
        <source>what the changes are for, such as CHG-1234; kept in the history</source>
        <translation>更改的原因，例如CHG-1234；保存在历史记录中</translation>
    </message>
    <message>
        <source>runs with this part of a reason</source>
        <translation>原因中包含此文本的批次</translation>
    </message>
    <message>
        <source>save the history, or the runs of a time, into a file that another
TagDesk can read; it holds values and names, and no keys</source>
        <translation>将历史记录或某段时间的批次保存为其他TagDesk可以读取的文件；
其中有标签值和名称，没有密钥</translation>
    </message>
    <message>
        <source>with it all other runs of the same apply, also of other profiles</source>
        <translation>连同同一次提交的其他批次，包括其他配置的批次</translation>
    </message>
    <message>
        <source>the history of somebody else, that was saved with --export</source>
        <translation>他人用--export保存的历史记录</translation>
    </message>
    <message>
        <source>write what would change into a plan file, and send nothing; - is standard output</source>
        <translation>将会更改的内容写入计划文件，不发送任何内容；-表示标准输出</translation>
    </message>
    <message>
        <source>send to so many resources and read them back, then ask whether to go on; with
--yes the rest is sent only where all of them were verified</source>
        <translation>先发送到这么多资源并回读，然后询问是否继续；用--yes时，
只有这些资源全部已核实才发送其余部分</translation>
    </message>
    <message>
        <source>stop when more than this share of at least 20 resources has failed; never when
left out</source>
        <translation>至少20个资源中失败的超过该百分比时停止；
省略时不停止</translation>
    </message>
    <message>
        <source>hold the tags of resources against a policy</source>
        <translation>按策略检查资源的标签</translation>
    </message>
    <message>
        <source>a scope that is checked; may be repeated</source>
        <translation>要检查的范围；可多次给出</translation>
    </message>
    <message>
        <source>how standard output is written; table when left out</source>
        <translation>标准输出的格式；省略时为table</translation>
    </message>
    <message>
        <source>write a plan file that mends what has one answer only: spellings of keys,
case and blanks of values. Nothing is sent; - is standard output</source>
        <translation>写出计划文件，修正答案唯一的问题：键的拼写，
值的大小写和空格。不发送任何内容；-为标准输出</translation>
    </message>
    <message>
        <source>what the organisation wants of its tags; may be repeated</source>
        <translation>组织对标签的要求；可多次给出</translation>
    </message>
    <message>
        <source>Exit code: 0 no violation, 2 violations, 1 every error, also where not all of the tags could be read and no
violation was seen. Every severity counts; a policy says itself what is refused when it is edited.

Formats: junit and sarif are what CI systems show; json has the numbers, too.

</source>
        <translation>退出码：0没有违反，2有违反，1任何错误，有标签未能读取而又未发现违反时也是1。
各种严重程度都计算在内；编辑时拒绝什么由策略自己规定。

格式：CI系统显示junit和sarif；json还包含数量。

</translation>
    </message>
    <message>
        <source>how the table is encoded, where that is not found out:
%1</source>
        <extracomment>%1: names of encodings.</extracomment>
        <translation>表格的编码，用于无法判断时：
%1</translation>
    </message>
    <message>
        <source>what single columns mean, by their heads or as #3: id, name, region, service,
profile, provider, op, key, value, tags, ignored, tag:KEY; may be repeated</source>
        <translation>单个列的含义，列用表头或#3表示：id、name、region、service、
profile、provider、op、key、value、tags、ignored、tag:KEY；可多次给出</translation>
    </message>
    <message>
        <source>set new keys, too, that by eye cannot be told from one in use</source>
        <translation>也设置看起来与使用中的键无法区分的新键</translation>
    </message>
    <message>
        <source>write resources into a CSV file or a workbook</source>
        <translation>将资源写入CSV文件或工作簿</translation>
    </message>
    <message>
        <source>written whole or not at all: .xlsx for a workbook, else CSV; - is standard output</source>
        <translation>文件，要么完整写入，要么不写：.xlsx为工作簿，其他名称为CSV；-为标准输出</translation>
    </message>
    <message>
        <source>the sheet of a workbook; the first with a text when left out</source>
        <translation>工作簿的工作表；省略时为第一个有内容的</translation>
    </message>
    <message>
        <source>write tags of many resources in one request where the cloud has a service for
that and it saves requests (automatic, as it is), never, or wherever it takes them</source>
        <translation>云平台有相应服务时，是否在一个请求中写入多个资源的标签：
能减少请求时（automatic，默认）、从不(off)或一律使用(always)</translation>
    </message>
    <message>
        <source>write tags of many resources in one request where the cloud has a service for
that and it saves requests (automatic), never, or wherever it takes them; as the
profile says when left out</source>
        <translation>云平台有相应服务时，是否在一个请求中写入多个资源的标签：
能减少请求时(automatic)、从不(off)或一律使用(always)；
省略时按配置</translation>
    </message>
    <message>
        <source>change keys and values by the rules of a file</source>
        <translation>按文件中的规则更改键和值</translation>
    </message>
    <message>
        <source>the rules: as the window saves them, or Flowpipe&apos;s base_tag_rules</source>
        <translation>规则：窗口保存的规则，或Flowpipe的base_tag_rules</translation>
    </message>
    <message>
        <source>whose value stays where a key becomes one that is there with another value, and
the rules do not say it: nobody&apos;s (as it is), that of the renamed key, the one
there, the newest or ours by the history, the longest</source>
        <translation>键变为已有另一个值的键而规则未说明时保留谁的值：
都不改（默认）、被重命名的键的值、已有的值、
按历史记录最新的或我们写入的、最长的</translation>
    </message>
    <message>
        <source>look for the resources, by ID or by name, in this scope only; may be repeated.
Everywhere in the accounts when left out</source>
        <translation>只在此范围中按ID或名称查找资源；可重复。
省略时在账号的所有位置查找</translation>
    </message>
    <message>
        <source>keep what --columns, --preset or --map says under this name, as the window does:
tables with the same heads are taken so from then on, here and there</source>
        <translation>像窗口一样，以此名称保存--columns、--preset或--map的说明：
此后表头相同的表格都照此理解，命令行和窗口均如此</translation>
    </message>
    <message>
        <source>guess the columns, also where a table has the heads of kept ones</source>
        <translation>即使表头与已保存的列含义相同，也重新推测各列</translation>
    </message>
    <message>
        <source>what Terraform keeps, whose tags are marked; may be repeated</source>
        <translation>Terraform管理的内容，其标签会带有标记；可重复</translation>
    </message>
    <message>
        <source>what Terraform keeps, as &quot;terraform show -json&quot; writes it of a state or a plan; may be
repeated. As the profile says when left out</source>
        <translation>Terraform管理的内容，即“terraform show -json”对状态或计划的输出；可重复。
省略时按账号配置</translation>
    </message>
    <message>
        <source>leave out changes of tags that Terraform keeps, which would set them back</source>
        <translation>排除对Terraform所管理标签的更改，否则会被其改回</translation>
    </message>
    <message>
        <source>write the policy that the cloud keeps for the account into a file</source>
        <translation>把云为该账号保存的策略写入文件</translation>
    </message>
    <message>
        <source>the tag policy that the account&apos;s organization has put in force,
or the tags that the console offers</source>
        <translation>账号所属组织已生效的标签策略，
或控制台提供的预定义标签</translation>
    </message>
    <message>
        <source>written whole or not at all, for --policy and for profiles; - is standard output</source>
        <translation>要么完整写入，要么不写，供--policy和配置使用；-表示标准输出</translation>
    </message>
    <message>
        <source>say how much of the cost has which tags, from a cost table (FOCUS)</source>
        <translation>根据费用表（FOCUS）说明费用中有多少带有哪些标签</translation>
    </message>
    <message>
        <source>cost tables in the form of FOCUS, CSV or packed by gzip; several are added up</source>
        <translation>FOCUS形式的费用表，CSV或经gzip压缩；多个文件会相加</translation>
    </message>
    <message>
        <source>a scope whose resources are looked for; may be repeated</source>
        <translation>在其中查找资源的范围；可多次给出</translation>
    </message>
    <message>
        <source>the share of this key; may be repeated. When left out, those that the policy
requires, without a policy all that are in use</source>
        <translation>该键的占比；可多次给出。省略时为策略要求的键，
没有策略时为所有在用的键</translation>
    </message>
    <message>
        <source>the policy, instead of that of the profile; may be repeated</source>
        <translation>策略，代替账号配置中的策略；可多次给出</translation>
    </message>
    <message>
        <source>which cost counts; EffectiveCost when left out</source>
        <translation>哪一列费用计入；省略时为EffectiveCost</translation>
    </message>
    <message>
        <source>whose tags count: those that the resources have (as it is), or those that the
cost table has itself, which needs no account</source>
        <translation>以谁的标签为准：资源现有的标签（默认），或费用表自己的标签，
后者不需要账号</translation>
    </message>
    <message>
        <source>list the resources that lack a key – without keys, those that have no tag at all –,
the most expensive first</source>
        <translation>列出缺少某个键的资源（没有指定键时为没有任何标签的资源），
费用最高的在前</translation>
    </message>
    <message>
        <source>Costs are added up exactly and by currency. A cost finds its resource by the exact ID, else by the last
part of a longer one where that is unique. What was not read counts as neither with nor without a tag.
Exit code 3: some lines, or some tags, could not be read.

</source>
        <translation>费用按币种精确相加。费用按完全相同的ID找到其资源，否则按较长ID的最后一段，
条件是它唯一。未读取的内容既不算有标签，也不算没有标签。
退出码3：有些行或有些标签未能读取。

</translation>
    </message>
    <message>
        <source>keep what the tags of some scopes are now</source>
        <translation>保存一些范围当前的标签</translation>
    </message>
    <message>
        <source>a scope that is kept; may be repeated</source>
        <translation>要保存的范围；可重复</translation>
    </message>
    <message>
        <source>a name for it; it is then kept until it is deleted</source>
        <translation>快照的名称；有名称的快照会一直保留到被删除</translation>
    </message>
    <message>
        <source>list those that are kept, newest first</source>
        <translation>列出已保存的快照，最新的在前</translation>
    </message>
    <message>
        <source>forget one, by its number or its name; may be repeated</source>
        <translation>按编号或名称删除一个快照；可重复</translation>
    </message>
    <message>
        <source>say what changed since a snapshot, and by whom</source>
        <translation>说明自某个快照以来的变化及其来源</translation>
    </message>
    <message>
        <source>a number or a name of &quot;snapshot --list&quot;; with another one the two are compared,
and no cloud is asked</source>
        <translation>“snapshot --list”中的编号或名称；给出另一个时比较两者，
不访问任何云平台</translation>
    </message>
    <message>
        <source>compare only this scope of the snapshot; may be repeated</source>
        <translation>只比较快照中的这个范围；可重复</translation>
    </message>
    <message>
        <source>write a plan file that brings back the tags that were there. Nothing is sent</source>
        <translation>写出将标签恢复原样的计划文件。不发送任何请求</translation>
    </message>
    <message>
        <source>the plan file of --restore; - is standard output</source>
        <translation>--restore的计划文件；-表示标准输出</translation>
    </message>
    <message>
        <source>A snapshot holds the tags of all resources of its scopes, in a file beside the journal. A scope that cannot be
read is kept as not read. Those without a name are thinned: all of 7 days are kept, then one a day for 30 days,
then one a week for a year, and always the newest 10 of a scope.</source>
        <translation>快照保存其范围内所有资源的标签，位于历史记录文件旁的一个文件中。无法读取的范围记为未读取。
没有名称的快照会逐渐减少：7天内的全部保留，30天内每天保留一个，一年内每周保留一个，
并且始终保留每个范围最新的10个。</translation>
    </message>
    <message>
        <source>Reads the scopes of the snapshot again and says what is added, removed and changed. &quot;by&quot; is TagDesk where the
journal has a run that wrote the value that is there now, and &quot;not known&quot; where the journal lacks runs. Without
an account the profile of the snapshot is used.

Exit code: 0 nothing changed, 2 something changed, 1 every error, also where some scopes could not be compared
and no change was seen.</source>
        <translation>重新读取快照的范围，并说明新增、移除和更改的内容。历史记录中有批次写入了当前的值时，来源为TagDesk；
历史记录缺少批次时为“未知”。未指定账号时使用快照的配置。

退出码：0无变化，2有变化，1各种错误，包括部分范围无法比较且未发现变化。</translation>
    </message>
    <message>
        <source>give one the --name, by its number or its name; an empty name takes it away</source>
        <translation>按编号或名称将一个快照的名称改为--name；空名称表示去掉名称</translation>
    </message>
    <message>
        <source>the policy, JSON or TOML, instead of that of the profile; may be repeated.
Read, too: tag policies of AWS, Huawei Cloud, Alibaba Cloud and Tencent
Cloud, variables of Steampipe, filters of Cloud Custodian</source>
        <translation>策略文件（JSON或TOML），代替账号配置中的策略；可多次给出。
也可读取：AWS、华为云、阿里云和腾讯云的标签策略，
Steampipe的变量，Cloud Custodian的筛选条件</translation>
    </message>
</context>
<context>
    <name>tagdesk::HistoryCellModel</name>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What the cloud said</source>
        <translation>云端返回的原文</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
</context>
<context>
    <name>tagdesk::HistoryCellTexts</name>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
</context>
<context>
    <name>tagdesk::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Changes of the run</source>
        <translation>该批次的更改</translation>
    </message>
    <message>
        <source>Undo run…</source>
        <translation>撤销批次…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The history cannot be shown</source>
        <translation>无法显示历史记录</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史记录…</translation>
    </message>
    <message>
        <source>No run matches the filter</source>
        <translation>没有符合筛选条件的批次</translation>
    </message>
    <message>
        <source>A run is listed when all parts of the filter hold for it.</source>
        <translation>满足全部筛选条件的批次才会列出。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing was applied yet</source>
        <translation>还没有提交过任何更改</translation>
    </message>
    <message>
        <source>Every apply is written down here, with each tag before and after. It can be taken back from here.</source>
        <translation>每次提交都记录在这里，含每个标签的原值和新值，可以从这里撤回。</translation>
    </message>
    <message>
        <source>Reading the changes of run #%1…</source>
        <translation>正在读取批次#%1的更改…</translation>
    </message>
    <message>
        <source>Run #%1: the first %2 changes are shown here. The export has all of them.</source>
        <extracomment>%1: number of a run, %2: how many changes are shown.</extracomment>
        <translation>批次#%1：此处显示前%2项更改。导出包含全部更改。</translation>
    </message>
    <message>
        <source>Run #%1: changes that match the filter: %2.</source>
        <extracomment>%1: number of a run, %2: how many changes are shown.</extracomment>
        <translation>批次#%1：符合筛选条件的更改：%2项。</translation>
    </message>
    <message>
        <source>Run #%1, all changes: %2.</source>
        <extracomment>%1: number of a run, %2: how many changes it has.</extracomment>
        <translation>批次#%1的全部更改：%2项。</translation>
    </message>
    <message>
        <source>Something is under way. Wait for its end first.</source>
        <translation>有任务正在进行。请先等待其结束。</translation>
    </message>
    <message>
        <source>Stage what takes this run back; nothing is sent before you have reviewed it</source>
        <translation>暂存用于撤回该批次的更改；核对之前不会发送任何内容</translation>
    </message>
    <message>
        <source>Find out what was done, and stage the rest; nothing is sent before you have reviewed it</source>
        <translation>查明已完成的部分，并暂存其余更改；核对之前不会发送任何内容</translation>
    </message>
    <message>
        <source>Select a run first.</source>
        <translation>请先选择一个批次。</translation>
    </message>
    <message>
        <source>Write all changes of this run into a CSV or JSON file</source>
        <translation>将该批次的全部更改写入CSV或JSON文件</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV文件(*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON文件(*.json)</translation>
    </message>
    <message>
        <source>Export a run</source>
        <translation>导出批次</translation>
    </message>
    <message>
        <source>run-%1</source>
        <extracomment>Name of a file with the changes of a run; %1 is its number.</extracomment>
        <translation>批次-%1</translation>
    </message>
    <message>
        <source>All changes of the run are in %1.</source>
        <translation>该批次的全部更改已写入%1。</translation>
    </message>
    <message>
        <source>History file</source>
        <extracomment>Button with a menu: saves the whole history into a file, or opens that of somebody else.</extracomment>
        <translation>历史记录文件</translation>
    </message>
    <message>
        <source>&amp;Save history as…</source>
        <translation>历史记录另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Open another history…</source>
        <translation>打开其他历史记录(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Back to your own history</source>
        <translation>回到自己的历史记录(&amp;B)</translation>
    </message>
    <message>
        <source>History – %1</source>
        <extracomment>Title; %1: &quot;History of alice@build-7, read-only&quot;.</extracomment>
        <translation>历史记录 – %1</translation>
    </message>
    <message>
        <source>Back to your own history</source>
        <translation>回到自己的历史记录</translation>
    </message>
    <message>
        <source>This history has no runs</source>
        <translation>此历史记录中没有批次</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <extracomment>%1: the reason that somebody gave for a run, such as &quot;CHG-1234&quot;.</extracomment>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Stage what takes all runs of this apply back, as one step; nothing is sent before you have reviewed it</source>
        <translation>作为一步暂存撤回这次提交全部批次的更改；在您核对之前不会发送任何内容</translation>
    </message>
    <message>
        <source>Undo only this run…</source>
        <extracomment>Button; where a run has others of the same apply, &quot;Undo this apply&quot; stands beside it.</extracomment>
        <translation>仅撤销此批次…</translation>
    </message>
    <message>
        <source>Save the history for others</source>
        <translation>为他人保存历史记录</translation>
    </message>
    <message>
        <source>Histories of TagDesk (*.tagdesk-history)</source>
        <translation>TagDesk历史记录 (*.tagdesk-history)</translation>
    </message>
    <message>
        <source>history-%1</source>
        <extracomment>Name of a file with a history; %1 is a day.</extracomment>
        <translation>历史记录-%1</translation>
    </message>
    <message>
        <source>Open a history of somebody else</source>
        <translation>打开他人的历史记录</translation>
    </message>
    <message>
        <source>Journals and copies of them (*.sqlite *.kept-*)</source>
        <translation>历史记录文件及其副本 (*.sqlite *.kept-*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The runs of the chosen time are in %1, with their values and names.</source>
        <extracomment>%1: a path.</extracomment>
        <translation>所选时间内的批次已写入%1，包括标签值和名称。</translation>
    </message>
    <message>
        <source>The whole history is in %1, with its values and names.</source>
        <translation>全部历史记录已写入%1，包括标签值和名称。</translation>
    </message>
    <message>
        <source>Whoever has the file can read it. It holds no keys.</source>
        <translation>持有该文件的人都能读取。文件不含密钥。</translation>
    </message>
</context>
<context>
    <name>tagdesk::HistoryFilterBar</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近7天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近30天</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>账号配置</translation>
    </message>
    <message>
        <source>Resource: part of its ID or name</source>
        <translation>资源：ID或名称的一部分</translation>
    </message>
    <message>
        <source>Key: the whole key</source>
        <translation>标签键：完整的键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>所有配置</translation>
    </message>
    <message>
        <source>Reason: part of it</source>
        <translation>原因：其中一部分</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>tagdesk::HistoryRunModel</name>
    <message>
        <source>%1, by %2</source>
        <extracomment>%1: the exact time, %2: who sent the changes, as user@host.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>账号配置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Accepted by the cloud, verified ones among them</source>
        <translation>云端已受理，含已核实的</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Read back, and as wanted</source>
        <translation>已回读，且与预期一致</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Sent, but the answer is not known</source>
        <translation>已发送，但应答未知</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云平台</translation>
    </message>
    <message>
        <source>Who sent the changes, and from which computer</source>
        <translation>谁发送了更改，从哪台电脑发送</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
</context>
<context>
    <name>tagdesk::HistoryTexts</name>
    <message>
        <source>running</source>
        <extracomment>State of a run: under way.</extracomment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>cut off</source>
        <extracomment>State of a run: the program ended in the middle of it.</extracomment>
        <translation>已中断</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>State of a run: everything was changed as asked.</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>incomplete</source>
        <extracomment>State of a run: it has ended, and not everything was changed.</extracomment>
        <translation>未全部完成</translation>
    </message>
    <message>
        <source>damaged</source>
        <extracomment>State of a run or a change in the history: the journal does not hold what was written into it.</extracomment>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>not sent</source>
        <extracomment>State of a change in the history.</extracomment>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Undo of %1</source>
        <extracomment>Of a run; %1 is the number of the run that it takes back, such as #3.</extracomment>
        <translation>撤销%1</translation>
    </message>
    <message>
        <source>Rest of %1</source>
        <extracomment>Of a run; %1 is the number of the run whose unsent changes it sends, such as #3.</extracomment>
        <translation>%1的剩余部分</translation>
    </message>
    <message>
        <source>(no tag)</source>
        <extracomment>In place of a value: the resource has no such tag.</extracomment>
        <translation>（无标签）</translation>
    </message>
    <message>
        <source>(empty)</source>
        <extracomment>In place of a value: the tag has an empty one.</extracomment>
        <translation>（空值）</translation>
    </message>
    <message>
        <source>It is as it was before already.</source>
        <translation>它已经与原来一样。</translation>
    </message>
    <message>
        <source>Somebody else changed it since; their value is left alone.</source>
        <translation>之后已被他人修改；他的值未作改动。</translation>
    </message>
    <message>
        <source>Somebody else changed it since, to “%1”; their value is left alone.</source>
        <translation>之后已被他人改为“%1”；他的值未作改动。</translation>
    </message>
    <message>
        <source>It cannot be restored: today&apos;s rules of the cloud refuse the value that was there.</source>
        <translation>无法恢复：云端现行规则不允许原来的值。</translation>
    </message>
    <message>
        <source>It cannot be restored: today&apos;s rules of the cloud refuse the value that was there, “%1”.</source>
        <translation>无法恢复：云端现行规则不允许原来的值“%1”。</translation>
    </message>
    <message>
        <source>The resource does not exist any more.</source>
        <translation>该资源已不存在。</translation>
    </message>
    <message>
        <source>It could not be read: %1</source>
        <extracomment>%1 is the reason.</extracomment>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>It is damaged in the journal, so it is not known what was there.</source>
        <translation>它在历史记录中已损坏，不知道原来的值。</translation>
    </message>
    <message>
        <source>Select a run first.</source>
        <translation>请先选择一个批次。</translation>
    </message>
    <message>
        <source>The profile “%1” is not open. Open it first.</source>
        <translation>配置“%1”未打开。请先打开它。</translation>
    </message>
    <message>
        <source>Changes are being applied. Wait for their end first.</source>
        <translation>正在提交更改。请先等待其结束。</translation>
    </message>
    <message>
        <source>This run is damaged in the journal: it is not known what it was.</source>
        <translation>该批次在历史记录中已损坏：不知道它的内容。</translation>
    </message>
    <message>
        <source>Read back and resume…</source>
        <extracomment>Button: finds out what became of a run that was cut off, and stages the rest.</extracomment>
        <translation>回读并继续…</translation>
    </message>
    <message>
        <source>Show in history</source>
        <extracomment>Button: opens the history with the run chosen.</extracomment>
        <translation>在历史记录中查看</translation>
    </message>
    <message>
        <source>Comparing run %1 with what is there now…</source>
        <extracomment>%1: a run such as #3, or several such as &quot;#3, #4&quot;.</extracomment>
        <translation>正在将批次%1与现状比较…</translation>
    </message>
    <message>
        <source>This run has not ended yet.</source>
        <translation>该批次尚未结束。</translation>
    </message>
    <message>
        <source>This run was cut off. Resume it first, so that it is known what it did.</source>
        <translation>该批次已中断。请先继续它，以查明它做了什么。</translation>
    </message>
    <message>
        <source>This run changed nothing.</source>
        <translation>该批次没有任何更改。</translation>
    </message>
    <message>
        <source>Only a run that was cut off, or whose outcome is not known, can be resumed.</source>
        <translation>只有中断或结果未知的批次才能继续。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln change(s) are done</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>
            <numerusform>%Ln项更改中已完成%1项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln项失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are unknown</source>
        <translation>
            <numerusform>%Ln项未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent</source>
        <translation>
            <numerusform>%Ln项未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>An apply to %1 on %2 was cut off: %3.</source>
        <extracomment>%1: a profile, %2: date and time, %3: &quot;120 of 200 changes are done, 12 are unknown&quot;.</extracomment>
        <translation>%2向%1的提交已中断：%3。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Reading back sends no change: it finds out what was done, and stages the rest for a review.</source>
        <translation>回读不发送任何更改：它查明已完成的部分，并暂存其余更改供核对。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more run(s) were cut off; the history has them.</source>
        <translation>
            <numerusform>另有%Ln个批次已中断，见历史记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) done</source>
        <translation>
            <numerusform>%Ln项更改已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left and staged</source>
        <translation>
            <numerusform>%Ln项剩余，已暂存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed by somebody else since and left alone</source>
        <translation>
            <numerusform>%Ln项之后被他人修改，未作改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone with their resource</source>
        <translation>
            <numerusform>%Ln项的资源已不存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged in the journal and not sent</source>
        <translation>
            <numerusform>%Ln项在历史记录中已损坏，未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read and stay unknown</source>
        <translation>
            <numerusform>%Ln项无法读取，仍为未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 was read back: %2.</source>
        <extracomment>%1: a run such as #3, %2: &quot;118 changes done, 70 left and staged&quot;.</extracomment>
        <translation>已回读批次%1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) staged</source>
        <translation>
            <numerusform>已暂存%Ln项更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) as it is</source>
        <translation>
            <numerusform>%Ln项保持原样</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo of run %1: %2.</source>
        <extracomment>%1: a run such as #3, or several such as &quot;#3, #4&quot;; %2: &quot;3 changes staged, 2 stay as they are&quot;.</extracomment>
        <translation>撤销批次%1：%2。</translation>
    </message>
    <message>
        <source>This takes run %1 back.</source>
        <extracomment>%1 is a run such as #3, or several such as &quot;#3, #4&quot;.</extracomment>
        <translation>这将撤回批次%1。</translation>
    </message>
    <message>
        <source>This is the rest of run %1.</source>
        <extracomment>%1 is a run such as #3.</extracomment>
        <translation>这是批次%1的剩余部分。</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <extracomment>%1: a run such as #3, %2: why it cannot be taken back, a whole sentence.
----------
%1: a run such as #3, %2: what is the matter with it, a whole sentence.</extracomment>
        <translation>批次%1：%2</translation>
    </message>
    <message>
        <source>Run %1 belongs to another account, “%2”.</source>
        <extracomment>%1: a run such as #3, %2: an account.</extracomment>
        <translation>批次%1属于另一个账号“%2”。</translation>
    </message>
    <message>
        <source>Open that profile, then try again.</source>
        <translation>请打开该配置，然后重试。</translation>
    </message>
    <message>
        <source>Give the --profile or --cloud that it was made with.</source>
        <translation>请提供提交该批次时使用的--profile或--cloud。</translation>
    </message>
    <message>
        <source>Run %1 is under way in another program, or was cut off and not resumed yet.</source>
        <extracomment>%1: a run such as #3.</extracomment>
        <translation>批次%1正在另一个程序中进行，或已中断而尚未继续。</translation>
    </message>
    <message>
        <source>Wait for its end, or resume it first.</source>
        <translation>请等待其结束，或先继续它。</translation>
    </message>
    <message>
        <source>Wait for its end, or run “%1”.</source>
        <translation>请等待其结束，或运行“%1”。</translation>
    </message>
    <message>
        <source>The journal has no run %1.</source>
        <extracomment>%1: a run such as #3.</extracomment>
        <translation>历史记录中没有批次%1。</translation>
    </message>
    <message>
        <source>Open the history again to see what it has.</source>
        <translation>请重新打开历史记录查看现有批次。</translation>
    </message>
    <message>
        <source>“tagdesk-cli history” lists those there are.</source>
        <translation>“tagdesk-cli history”列出现有批次。</translation>
    </message>
    <message>
        <source>It is the same account</source>
        <extracomment>Button: the account at hand is the one that a run was made with.</extracomment>
        <translation>是同一账号</translation>
    </message>
    <message>
        <source>They were deleted: end the run</source>
        <extracomment>Button: the resources of a run were deleted, so that nothing is left to do.</extracomment>
        <translation>资源已删除：结束该批次</translation>
    </message>
    <message>
        <source>Take it over</source>
        <extracomment>Button: the program that made a run on another machine has ended.</extracomment>
        <translation>接管</translation>
    </message>
    <message>
        <source>Take it over only if its program has ended: else its changes may be sent twice.</source>
        <translation>只有其程序已结束时才接管：否则其更改可能会发送两次。</translation>
    </message>
    <message>
        <source>The journal does not tell with which access key run %1 was made: that this is its account is told by the profile alone.</source>
        <extracomment>%1: a run such as #3.</extracomment>
        <translation>历史记录未注明批次%1是用哪个AK提交的：仅凭配置判断它属于该账号。</translation>
    </message>
    <message>
        <source>The profile is read-only or protects this key.</source>
        <translation>该配置为只读，或保护此标签键。</translation>
    </message>
    <message>
        <source>Undo of %1 of another history</source>
        <extracomment>Of a run; %1 is a run of somebody else&apos;s history that it takes back, such as #3.</extracomment>
        <translation>撤销其他历史记录的%1</translation>
    </message>
    <message>
        <source>Undo of %1 and the runs applied with it</source>
        <extracomment>Of a run; %1 is one of the runs that it takes back, such as #3; the others belong to the same apply.</extracomment>
        <translation>撤销%1及同一次提交的批次</translation>
    </message>
    <message>
        <source>No account that is open here can be that of the profile “%1”. Open yours of the same account first.</source>
        <translation>这里打开的账号都不可能是配置“%1”的账号。请先打开您的同一账号的配置。</translation>
    </message>
    <message>
        <source>These runs changed nothing.</source>
        <translation>这些批次没有更改任何内容。</translation>
    </message>
    <message>
        <source>Undo this apply (%1, %2)…</source>
        <extracomment>Button; %1: &quot;3 runs&quot;, %2: &quot;2 accounts&quot;.</extracomment>
        <translation>撤销这次提交（%1，%2）…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln个批次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a run such as #3, %2: its profile.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>One apply with %1.</source>
        <extracomment>%1: &quot;#4 (Staging), #5 (Production)&quot;.</extracomment>
        <translation>与%1属于同一次提交。</translation>
    </message>
    <message>
        <source>Somebody else&apos;s history, read-only</source>
        <extracomment>A history that somebody else&apos;s TagDesk wrote, and nothing tells whose.</extracomment>
        <translation>他人的历史记录，只读</translation>
    </message>
    <message>
        <source>History of %1, read-only</source>
        <translation>%1的历史记录，只读</translation>
    </message>
    <message>
        <source>%1. It was saved on %2: %3</source>
        <extracomment>%1: &quot;History of alice@build-7, read-only&quot;, %2: date and time, %3: a path.</extracomment>
        <translation>%1。保存于%2：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;History of alice@build-7, read-only&quot;, %2: a path.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What is undone from here is sent with your accounts and written into your own history.</source>
        <translation>从这里撤销的内容用您的账号发送，并写入您自己的历史记录。</translation>
    </message>
    <message>
        <source>“%1” is damaged, or it is no history of TagDesk.</source>
        <translation>“%1”已损坏，或不是TagDesk的历史记录。</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>请重新索取该文件。</translation>
    </message>
    <message>
        <source>“%1” is no history of TagDesk.</source>
        <translation>“%1”不是TagDesk的历史记录。</translation>
    </message>
    <message>
        <source>A history is saved with “Save history as…” or “tagdesk-cli history --export”.</source>
        <translation>历史记录用“历史记录另存为…”或“tagdesk-cli history --export”保存。</translation>
    </message>
    <message>
        <source>A newer TagDesk wrote the history “%1”.</source>
        <translation>历史记录“%1”由更新版本的TagDesk写入。</translation>
    </message>
    <message>
        <source>Use that newer TagDesk.</source>
        <translation>请使用该更新版本的TagDesk。</translation>
    </message>
    <message>
        <source>The history is in %1, with its values and names. It holds no keys.</source>
        <extracomment>%1: a path.</extracomment>
        <translation>历史记录已写入%1，包括标签值和名称，不含密钥。</translation>
    </message>
    <message>
        <source>Run %1 of that history was made with the profile “%2” of somebody else.</source>
        <extracomment>%1: a run such as #3, %2: a profile of somebody else.</extracomment>
        <translation>该历史记录的批次%1是用他人的配置“%2”提交的。</translation>
    </message>
    <message>
        <source>Give your --profile, or --cloud, of the same account.</source>
        <translation>请用--profile或--cloud指定您的同一账号。</translation>
    </message>
    <message>
        <source>This run was cut off, or had not ended when the history was saved. Only the TagDesk that began it can find out what it did and send the rest.</source>
        <translation>此批次已中断，或在保存历史记录时尚未结束。只有开始该批次的TagDesk才能查明它做了什么并发送其余部分。</translation>
    </message>
    <message>
        <source>A run of another history can only be resumed by the TagDesk that began it.</source>
        <translation>其他历史记录中的批次只能由开始它的TagDesk继续。</translation>
    </message>
    <message numerus="yes">
        <source>This takes run %1 back. %Ln other staged change(s) are not ticked.</source>
        <extracomment>%1 is a run such as #3, or several such as &quot;#3, #4&quot;.</extracomment>
        <translation>
            <numerusform>这将撤回批次%1。另有%Ln项暂存的更改未勾选。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is the rest of run %1. %Ln other staged change(s) are not ticked.</source>
        <extracomment>%1 is a run such as #3.</extracomment>
        <translation>
            <numerusform>这是批次%1的剩余部分。另有%Ln项暂存的更改未勾选。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::IdsDialog</name>
    <message>
        <source>Select by IDs</source>
        <translation>按ID选择</translation>
    </message>
    <message>
        <source>IDs or exact names, one a line, or parted by blanks, commas, quotes or brackets, such as a column of a table or a JSON list:</source>
        <translation>ID或完整名称，每行一个，或以空格、逗号、引号、括号分隔，例如表格的一列或JSON列表：</translation>
    </message>
    <message>
        <source>IDs or names</source>
        <translation>ID或名称</translation>
    </message>
    <message>
        <source>IDs and names that were not found</source>
        <translation>未找到的ID和名称</translation>
    </message>
    <message>
        <source>&amp;Copy these</source>
        <translation>复制这些(&amp;C)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message numerus="yes">
        <source>Select %Ln resource(s)</source>
        <translation>
            <numerusform>选择%Ln个资源</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to look for yet.</source>
        <translation>尚无要查找的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到%Ln个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them by name</source>
        <translation>
            <numerusform>其中%Ln个按名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found</source>
        <translation>
            <numerusform>%Ln个未找到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of several resources</source>
        <translation>
            <numerusform>%Ln个名称属于多个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only the first %Ln are looked for</source>
        <translation>
            <numerusform>只查找前%Ln个</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Between parts such as &quot;212 found&quot; and &quot;5 not found&quot;.</extracomment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 scopes were not read, and may have more of them.</source>
        <extracomment>%Ln: scopes that were not read, %1: all there are.</extracomment>
        <translation>
            <numerusform>%1个范围中有%Ln个尚未读取，其中可能还有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not found, or of several resources (%Ln):</source>
        <translation>
            <numerusform>未找到，或属于多个资源（%Ln）：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>…另有%Ln项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) corrected here; the file stays as it is.</source>
        <translation>
            <numerusform>此处已修正%Ln个单元格；文件保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not understood yet</source>
        <translation>尚未理解该文件</translation>
    </message>
    <message>
        <source>Nothing in the file would change a tag</source>
        <translation>文件中没有会更改标签的内容</translation>
    </message>
    <message numerus="yes">
        <source>Stages the good rows; %Ln row(s) are left out</source>
        <translation>
            <numerusform>暂存正确的行；略过%Ln行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent before you have reviewed it</source>
        <translation>核对之前不会发送任何内容</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Some resources are not among those listed so far.</source>
        <translation>有些资源不在目前已列出的资源中。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product line(s) and zone list(s) were not listed yet; they may be there. Columns for region and product line say it at once.</source>
        <translation>
            <numerusform>还有%Ln个产品线和域名列表未列出，资源可能在其中。有地域和产品线两列即可直接确定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look everywhere</source>
        <translation>全部查找</translation>
    </message>
    <message>
        <source>%1 could not be listed: %2</source>
        <extracomment>%1 is a place such as &quot;cn-north-1 / Disks&quot;, %2 what went wrong.</extracomment>
        <translation>无法列出%1：%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Keep these columns</source>
        <translation>保存列映射</translation>
    </message>
    <message>
        <source>Name under which to keep what the columns mean:</source>
        <translation>列映射的保存名称：</translation>
    </message>
    <message>
        <source>Export bad rows</source>
        <translation>导出有错误的行</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV文件(*.csv)</translation>
    </message>
    <message>
        <source>%1-bad-rows.csv</source>
        <extracomment>Name of a file with the rows that could not be used; %1 is the name of the file they come from.</extracomment>
        <translation>%1-有错误的行.csv</translation>
    </message>
    <message>
        <source>“%1” does not fit this file: it wants a column “%2”.</source>
        <translation>“%1”不适用于该文件：它需要列“%2”。</translation>
    </message>
    <message>
        <source>The columns stay as they were. Choose another entry, or click the heads of the columns.</source>
        <translation>各列保持原样。请另选一项，或点击列头。</translation>
    </message>
    <message>
        <source>“%1” could not be kept.</source>
        <translation>无法保存“%1”。</translation>
    </message>
    <message>
        <source>The rows that cannot be used are in %1.</source>
        <translation>无法使用的行已写入%1。</translation>
    </message>
    <message>
        <source>The last column says why. Repair them there, stage the good rows here, and import that file next.</source>
        <translation>最后一列注明原因。请在那里修正，在此暂存正确的行，然后再导入该文件。</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>修正</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) were corrected here, and nothing is staged yet.</source>
        <translation>
            <numerusform>在此修正了%Ln个单元格，尚未暂存。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file itself stays as it is.</source>
        <translation>文件本身保持不变。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Import tags from a file</source>
        <translation>从文件导入标签</translation>
    </message>
</context>
<context>
    <name>tagdesk::ImportForm</name>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Keep these columns…</source>
        <translation>保存列映射…</translation>
    </message>
    <message>
        <source>Keep what the columns mean under a name, for the next file of this kind</source>
        <translation>以一个名称保存各列的含义，供以后同类文件使用</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>分隔符(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Columns as in</source>
        <translation>列格式(&amp;C)</translation>
    </message>
    <message>
        <source>An e&amp;mpty cell means</source>
        <translation>空单元格表示(&amp;M)</translation>
    </message>
    <message>
        <source>As chosen below</source>
        <extracomment>The columns of a file were given a meaning by hand.</extracomment>
        <translation>如下所选</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>工作表(&amp;H)</translation>
    </message>
</context>
<context>
    <name>tagdesk::ImportPreview</name>
    <message>
        <source>Rows of the file</source>
        <translation>文件的行</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Tag of a column</source>
        <translation>列对应的标签</translation>
    </message>
    <message>
        <source>Key of the tag whose values stand in this column:</source>
        <translation>该列的值属于哪个标签键：</translation>
    </message>
</context>
<context>
    <name>tagdesk::ImportPreviewModel</name>
    <message>
        <source>Click to say what this column holds</source>
        <translation>点击以说明该列的内容</translation>
    </message>
</context>
<context>
    <name>tagdesk::ImportProblemModel</name>
    <message>
        <source>Advice: %1</source>
        <extracomment>For assistive technology: whether a row is an error or advice, and the text of a cell.</extracomment>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>tagdesk::ImportProblems</name>
    <message>
        <source>Kind of problem</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the problems shown, at most %1, with line, resource, key and cell</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>复制显示的问题（最多%1个），含行、资源、标签键和单元格</translation>
    </message>
    <message>
        <source>Export bad rows…</source>
        <translation>导出有错误的行…</translation>
    </message>
    <message>
        <source>Write the rows that cannot be used into a CSV file with the reasons, to be repaired there</source>
        <translation>将无法使用的行及原因写入CSV文件，以便在其中修正</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The file has no rows</source>
        <translation>文件没有数据行</translation>
    </message>
    <message>
        <source>Behind the row that names the columns nothing follows.</source>
        <translation>列名行之后没有内容。</translation>
    </message>
    <message>
        <source>No problem</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Every row names a resource that is there, and every tag keeps the cloud&apos;s rules.</source>
        <translation>每一行的资源都存在，每个标签都符合云端规则。</translation>
    </message>
    <message>
        <source>Nothing was compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>All problems (%1)</source>
        <extracomment>Choice of problems: all of them, and how many there are.</extracomment>
        <translation>全部问题（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Choice of problems: a kind, and how many there are.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Keep what is there</source>
        <translation>保留现值</translation>
    </message>
    <message>
        <source>The values that are there now explain what a spreadsheet made of them: take those again, in every such cell of the column</source>
        <translation>现值能说明电子表格做了什么改写：在该列的所有这类单元格中取回现值</translation>
    </message>
</context>
<context>
    <name>tagdesk::ImportTexts</name>
    <message>
        <source>Comma  ,</source>
        <translation>逗号  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>分号  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>竖线  |</translation>
    </message>
    <message>
        <source>TagDesk table</source>
        <translation>TagDesk表格</translation>
    </message>
    <message>
        <source>AWS Tag Editor export</source>
        <translation>AWS Tag Editor导出</translation>
    </message>
    <message>
        <source>aws-tagger table</source>
        <translation>aws-tagger表格</translation>
    </message>
    <message>
        <source>awstaghelper table</source>
        <translation>awstaghelper表格</translation>
    </message>
    <message>
        <source>Leave the tag alone</source>
        <translation>不改动该标签</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>移除该标签</translation>
    </message>
    <message>
        <source>Set an empty value</source>
        <translation>设为空值</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <extracomment>What a column of a file means: the tag with this key.</extracomment>
        <translation>标签%1</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云平台</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>账号配置</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>资源ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Fingerprint of the export</source>
        <translation>导出指纹</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Operation (set or remove)</source>
        <translation>操作（set或remove）</translation>
    </message>
    <message>
        <source>Tag key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Tag value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>column %1</source>
        <extracomment>Stands for the name of a column that has none.</extracomment>
        <translation>第%1列</translation>
    </message>
    <message>
        <source>No column holds the IDs of the resources.</source>
        <translation>没有资源ID所在的列。</translation>
    </message>
    <message>
        <source>Click the head of the column that does, and choose “Resource ID”.</source>
        <translation>请点击相应的列头，选择“资源ID”。</translation>
    </message>
    <message>
        <source>No column holds tags.</source>
        <translation>没有标签列。</translation>
    </message>
    <message>
        <source>Click the head of a column that does, and choose “Tag”.</source>
        <translation>请点击相应的列头，选择“标签”。</translation>
    </message>
    <message>
        <source>The tag of column “%1” has a column already.</source>
        <translation>列“%1”的标签已有对应的列。</translation>
    </message>
    <message>
        <source>Choose one of the two, and ignore the other.</source>
        <translation>请选择其一，忽略另一列。</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>请删除其一。</translation>
    </message>
    <message>
        <source>What column “%1” holds has a column already.</source>
        <translation>列“%1”的内容已有对应的列。</translation>
    </message>
    <message>
        <source>Remove one of the two, or say with --map which one counts.</source>
        <translation>请删除其一，或用--map说明以哪一列为准。</translation>
    </message>
    <message>
        <source>%1 is no mapping for this table (“%2”).</source>
        <extracomment>%1: a file, %2: what of it was not understood.</extracomment>
        <translation>%1不是适用于该表格的列映射（“%2”）。</translation>
    </message>
    <message>
        <source>Give a mapping that was saved for tables with these columns.</source>
        <translation>请提供为相同列的表格保存的列映射。</translation>
    </message>
    <message>
        <source>%1 is no mapping: it is empty.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>%1不是列映射：它是空的。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <extracomment>%3: the name of the column.</extracomment>
        <translation>第%1行第%2列</translation>
    </message>
    <message>
        <source>line %1, column %2 (%3)</source>
        <translation>第%1行第%2列（%3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a place in a table such as &quot;line 4, column 7 (env)&quot;, %2: what is wrong there, a whole sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A quotation mark stands within a field that has none around it. Put the whole field in quotation marks and double those inside.</source>
        <translation>字段没有加引号，其中却有引号。请将整个字段加上引号，并将其中的引号写两遍。</translation>
    </message>
    <message>
        <source>A quotation mark is never closed, so the file ends within a field. It may have been cut.</source>
        <translation>引号没有闭合，文件在字段中间结束，可能被截断。</translation>
    </message>
    <message numerus="yes">
        <source>The row has %Ln field(s), %1 are expected. Put fields with separators in quotation marks.</source>
        <translation>
            <numerusform>该行有%Ln个字段，应为%1个。请将含分隔符的字段加上引号。</numerusform>
        </translation>
    </message>
    <message>
        <source>The field holds a zero byte. The file may be damaged, or in another encoding.</source>
        <translation>字段含有零字节。文件可能已损坏，或采用了其他编码。</translation>
    </message>
    <message>
        <source>The field holds bytes that the encoding does not have. Choose another encoding above.</source>
        <translation>字段含有该编码中没有的字节。请在上方选择其他编码。</translation>
    </message>
    <message>
        <source>The field holds bytes that the encoding does not have. Save the file as UTF-8.</source>
        <translation>字段含有该编码中没有的字节。请将文件保存为UTF-8。</translation>
    </message>
    <message>
        <source>A field is longer than a megabyte. A quotation mark may be missing further up.</source>
        <translation>字段超过1 MB。前面可能缺少引号。</translation>
    </message>
    <message>
        <source>The row has more fields than any table of tags. The separator may be another one.</source>
        <translation>该行的字段多于任何标签表格。分隔符可能不对。</translation>
    </message>
    <message>
        <source>The row names no resource. Fill in its ID.</source>
        <translation>该行没有指明资源。请填写资源ID。</translation>
    </message>
    <message>
        <source>It is not among the resources listed so far, and some places were not listed or could not be.</source>
        <translation>它不在目前已列出的资源中，而有些范围未列出或无法列出。</translation>
    </message>
    <message>
        <source>There is no resource with this ID. It may have been deleted, or the ID may be mistyped.</source>
        <translation>没有此ID的资源。它可能已被删除，或ID有误。</translation>
    </message>
    <message>
        <source>Several product lines have this ID. Add columns for region and product line.</source>
        <translation>多个产品线都有此ID。请添加地域和产品线两列。</translation>
    </message>
    <message>
        <source>The tags of this resource could not be read, so nothing can be compared. Read them again.</source>
        <translation>无法读取该资源的标签，因此不能比较。请重新读取。</translation>
    </message>
    <message>
        <source>Only the cloud writes this key. Leave the cell empty.</source>
        <translation>该标签键只能由云端写入。请将单元格留空。</translation>
    </message>
    <message>
        <source>Line %1 gives this tag of the same resource another value. Keep one of the two.</source>
        <translation>第%1行为同一资源的该标签给出了另一个值。请只保留其一。</translation>
    </message>
    <message>
        <source>Somebody has changed this tag since the file was exported. Export it again, or clear the fingerprint (the column “_base”) to have yours win.</source>
        <translation>文件导出之后，该标签已被他人修改。请重新导出，或清空指纹（“_base”列）以采用您的值。</translation>
    </message>
    <message numerus="yes">
        <source>The resource would hold %Ln tag(s), %1 are allowed. Remove some with &lt;remove&gt;.</source>
        <translation>
            <numerusform>该资源将有%Ln个标签，允许%1个。请用&lt;remove&gt;移除一些。</numerusform>
        </translation>
    </message>
    <message>
        <source>A spreadsheet has rewritten a number here, by the look of it. It is taken as it stands.</source>
        <translation>此处的数字看来被电子表格改写过。现按原样采用。</translation>
    </message>
    <message>
        <source>The zeros in front are gone, which a spreadsheet does. It is taken as it stands.</source>
        <translation>开头的零不见了，这是电子表格所致。现按原样采用。</translation>
    </message>
    <message>
        <source>Damaged row</source>
        <translation>行已损坏</translation>
    </message>
    <message>
        <source>No resource named</source>
        <translation>未指明资源</translation>
    </message>
    <message>
        <source>Unknown profile</source>
        <translation>未知的配置</translation>
    </message>
    <message>
        <source>Unknown region or product line</source>
        <translation>未知的地域或产品线</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>未列出</translation>
    </message>
    <message>
        <source>Unknown resource</source>
        <translation>未知的资源</translation>
    </message>
    <message>
        <source>Ambiguous ID</source>
        <translation>ID有歧义</translation>
    </message>
    <message>
        <source>Tags not read</source>
        <translation>标签未读取</translation>
    </message>
    <message>
        <source>Against the cloud&apos;s rules</source>
        <translation>违反云端规则</translation>
    </message>
    <message>
        <source>Reserved key</source>
        <translation>保留的标签键</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>相互矛盾</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>期间被修改</translation>
    </message>
    <message>
        <source>Too many tags</source>
        <translation>标签过多</translation>
    </message>
    <message>
        <source>Rewritten number</source>
        <translation>数字被改写</translation>
    </message>
    <message>
        <source>Lost zeros</source>
        <translation>丢失前导零</translation>
    </message>
    <message>
        <source>Rewritten date</source>
        <translation>日期被改写</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 the same</source>
        <extracomment>Cells that ask for what is there already.</extracomment>
        <translation>%1项相同</translation>
    </message>
    <message>
        <source>%1 as exported</source>
        <extracomment>Cells as they were exported, while the cloud has something else by now.</extracomment>
        <translation>%1项与导出时相同</translation>
    </message>
    <message>
        <source>%1 empty, left alone</source>
        <extracomment>Empty cells.</extracomment>
        <translation>%1项为空，不改动</translation>
    </message>
    <message>
        <source>Stage the changes</source>
        <translation>暂存更改</translation>
    </message>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <translation>
            <numerusform>暂存%Ln项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Waiting until the changes under way are applied…</source>
        <translation>正在等待进行中的提交结束…</translation>
    </message>
    <message>
        <source>Comparing with the resources…</source>
        <translation>正在与资源比较…</translation>
    </message>
    <message>
        <source>Listing what the file names: %1 of %2…</source>
        <extracomment>Product lines and zones that the file names are being listed: how many are done, and of how many.</extracomment>
        <translation>正在列出文件涉及的范围：%1 / %2…</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet, and save it as CSV UTF-8.</source>
        <translation>请用电子表格打开，并另存为CSV UTF-8。</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>请先解压。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A cell of a table, as it reads.
----------
One of a list of columns; %1: the name at its head.</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 (%2 %): %3</source>
        <extracomment>%1: an encoding, %2: how sure it is, in percent, %3: some cells as they read in it.</extracomment>
        <translation>%1（%2 %）：%3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The file is not UTF-8 and was read as %1.</source>
        <extracomment>%1: &quot;Windows-1252 (80 %): “Zürich”&quot;.</extracomment>
        <translation>该文件不是UTF-8，已按%1读取。</translation>
    </message>
    <message>
        <source>Choose another encoding where this reads wrong.</source>
        <translation>如果读出的内容不对，请选择其他编码。</translation>
    </message>
    <message>
        <source>Give --encoding where this reads wrong.</source>
        <translation>如果读出的内容不对，请给出--encoding。</translation>
    </message>
    <message>
        <source>The file is not UTF-8, and nothing says clearly what else it is.</source>
        <translation>该文件不是UTF-8，也无法确定是哪种编码。</translation>
    </message>
    <message>
        <source>Give --encoding with the one that reads right.</source>
        <translation>请用--encoding给出读出内容正确的那一种。</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <extracomment>A line of a file: its number and its text.</extracomment>
        <translation>%1（“%2”）</translation>
    </message>
    <message>
        <source>Lines above the table that were passed over: %1.</source>
        <extracomment>%1: line numbers with their texts.</extracomment>
        <translation>表格上方跳过的行：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) end early; the cells that are missing there count as empty.</source>
        <translation>
            <numerusform>%Ln行提前结束；缺少的单元格视为空。</numerusform>
        </translation>
    </message>
    <message>
        <source>By the words at the heads</source>
        <extracomment>A way to understand a table: its columns hold what the words at their heads say.</extracomment>
        <translation>按表头的文字</translation>
    </message>
    <message>
        <source>Alibaba Cloud table</source>
        <translation>阿里云表格</translation>
    </message>
    <message>
        <source>Cloud Custodian report</source>
        <translation>Cloud Custodian报告</translation>
    </message>
    <message>
        <source>All tags in one cell</source>
        <translation>所有标签在一个单元格</translation>
    </message>
    <message>
        <source>The columns were recognised by their heads: %1.</source>
        <translation>各列由表头识别：%1。</translation>
    </message>
    <message>
        <source>The columns were guessed from their heads: %1. Say with --columns what is wrong.</source>
        <translation>各列由表头推测：%1。有误时请用--columns说明。</translation>
    </message>
    <message>
        <source>Kept columns, known by their heads</source>
        <translation>已保存的列映射，由表头识别</translation>
    </message>
    <message>
        <source>Recognised by the heads</source>
        <translation>由表头识别</translation>
    </message>
    <message>
        <source>Guessed – please check the columns</source>
        <translation>仅为推测，请核对各列</translation>
    </message>
    <message>
        <source>Not recognised – please choose the columns</source>
        <translation>未能识别，请选择各列的含义</translation>
    </message>
    <message>
        <source>Columns that are not used: %1.</source>
        <extracomment>%1: names of columns.</extracomment>
        <translation>未使用的列：%1。</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <extracomment>A column of a table: its number, its head, and what it holds.</extracomment>
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <source>--columns “%1” was not understood.</source>
        <extracomment>%1: what was said of a column, such as &quot;环境=tag:env&quot;.</extracomment>
        <translation>无法理解--columns“%1”。</translation>
    </message>
    <message>
        <source>Give HEAD=WORD, parted by commas: a head of the table (or #3 for the third column), and id, name, region, service, profile, provider, op, key, value, tags, ignored or tag:KEY.</source>
        <translation>请给出“表头=词”，以逗号分隔：表头（或用#3表示第三列），词为id、name、region、service、profile、provider、op、key、value、tags、ignored或tag:KEY。</translation>
    </message>
    <message>
        <source>Say with --columns, --preset or --map which one does, or call one “resource_id”.</source>
        <translation>请用--columns、--preset或--map说明是哪一列，或将一列命名为“resource_id”。</translation>
    </message>
    <message>
        <source>Say with --columns, --preset or --map which ones do, or call them “tag:KEY”.</source>
        <translation>请用--columns、--preset或--map说明是哪些列，或将其命名为“tag:KEY”。</translation>
    </message>
    <message>
        <source>The table holds tags in more than one form: a column for each tag, keys and values, or all in one cell.</source>
        <translation>表格以多种形式保存标签：每列一个标签、键与值，或全部在一个单元格中。</translation>
    </message>
    <message>
        <source>Keep one form, and ignore the columns of the others.</source>
        <translation>请保留一种形式，忽略其他形式的列。</translation>
    </message>
    <message>
        <source>Keep one form, or say with --columns which columns are ignored.</source>
        <translation>请保留一种形式，或用--columns说明忽略哪些列。</translation>
    </message>
    <message numerus="yes">
        <source>The row has %Ln field(s) only, %1 are expected. An empty cell means something here: fill in the row, or leave tags of empty cells alone.</source>
        <translation>
            <numerusform>该行只有%Ln个字段，应有%1个。此处空单元格有含义：请补全该行，或选择空单元格不改动标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cell of all tags cannot be read, or not in one way only. Write it as k1=v1;k2=v2, or as JSON: {&quot;k1&quot;:&quot;v1&quot;}.</source>
        <translation>含所有标签的单元格无法读取，或有多种读法。请写成k1=v1;k2=v2，或JSON：{&quot;k1&quot;:&quot;v1&quot;}。</translation>
    </message>
    <message>
        <source>No open profile is called “%1”. Open it, or correct the name.</source>
        <extracomment>%1: the name of a profile, as a table has it.</extracomment>
        <translation>没有名为“%1”的已打开配置。请打开它，或更正名称。</translation>
    </message>
    <message>
        <source>The row is for the account “%1”, which this command does not use.</source>
        <translation>该行属于账号“%1”，此命令未使用该账号。</translation>
    </message>
    <message>
        <source>The open profiles have no “%1” that fits the rest of the row. Correct the word, or open the profile.</source>
        <extracomment>%1: a cloud, a region or a product line, as a table has it.</extracomment>
        <translation>打开的配置中没有与该行其余内容相符的“%1”。请更正，或打开相应的配置。</translation>
    </message>
    <message>
        <source>The account has no “%1” that fits the rest of the row, or --region shuts it out.</source>
        <translation>该账号没有与该行其余内容相符的“%1”，或被--region排除在外。</translation>
    </message>
    <message>
        <source>There is no resource with just this name. Correct it, or give a column with IDs.</source>
        <translation>没有名称与此完全相同的资源。请更正，或提供ID列。</translation>
    </message>
    <message>
        <source>A date stands here in a form that spreadsheets make of it. It is taken as it stands.</source>
        <translation>此处的日期是电子表格改写的形式。将按原样使用。</translation>
    </message>
    <message>
        <source>The same number stands here in another form, which a spreadsheet does. It is taken as it stands.</source>
        <translation>此处是同一数字的另一种写法，电子表格会这样改写。将按原样使用。</translation>
    </message>
    <message>
        <source>A spreadsheet keeps 15 digits and writes zeros for the others. It is taken as it stands.</source>
        <translation>电子表格只保留15位数字，其余写成零。将按原样使用。</translation>
    </message>
    <message>
        <source>A spreadsheet has written the number of days for a date, by the look of it. It is taken as it stands.</source>
        <translation>看来电子表格将日期写成了天数。将按原样使用。</translation>
    </message>
    <message>
        <source>A spreadsheet writes true and false in capital letters. It is taken as it stands.</source>
        <translation>电子表格会将true和false改为大写。将按原样使用。</translation>
    </message>
    <message>
        <source>The key “%1” looks like “%2”, which is in use. Correct it at the head of the column.</source>
        <extracomment>%1, %2: keys of tags.</extracomment>
        <translation>键“%1”看起来与使用中的“%2”相同。请在列头更正。</translation>
    </message>
    <message>
        <source>The key “%1” looks like “%2”, which is in use. Correct it, or give --allow-lookalike-keys.</source>
        <translation>键“%1”看起来与使用中的“%2”相同。请更正，或给出--allow-lookalike-keys。</translation>
    </message>
    <message>
        <source>“%1” is in use and differs from “%2” in upper and lower case only.</source>
        <translation>“%1”正在使用，与“%2”仅大小写不同。</translation>
    </message>
    <message>
        <source>Unknown name</source>
        <translation>未知的名称</translation>
    </message>
    <message>
        <source>Ambiguous name</source>
        <translation>名称不唯一</translation>
    </message>
    <message>
        <source>Lost digits</source>
        <translation>丢失的数字</translation>
    </message>
    <message>
        <source>A date as a number</source>
        <translation>写成数字的日期</translation>
    </message>
    <message>
        <source>TRUE or FALSE</source>
        <translation>TRUE或FALSE</translation>
    </message>
    <message>
        <source>Looks like a key in use</source>
        <translation>与使用中的键相似</translation>
    </message>
    <message>
        <source>Differs in case only</source>
        <translation>仅大小写不同</translation>
    </message>
    <message>
        <source>Odd characters</source>
        <translation>异常字符</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) in %1</source>
        <extracomment>%1: &quot;6 rows&quot;.</extracomment>
        <translation>
            <numerusform>%1中有%Ln个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worth a look</source>
        <extracomment>What is odd in a table and is staged all the same.</extracomment>
        <translation>
            <numerusform>%Ln个值得一看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, leave out %Ln row(s)</source>
        <extracomment>%1: &quot;Stage 5 changes&quot;</extracomment>
        <translation>
            <numerusform>%1，略去%Ln行</numerusform>
        </translation>
    </message>
    <message>
        <source>The cell shows an error or no date there is. Correct it in the workbook.</source>
        <translation>单元格显示错误，或不存在的日期。请在工作簿中改正。</translation>
    </message>
    <message>
        <source>The cell holds a formula that was never calculated. Open the workbook in a spreadsheet and save it, or replace the formula by its value.</source>
        <translation>单元格中的公式从未计算过。请用电子表格打开工作簿并保存，或用值代替公式。</translation>
    </message>
    <message>
        <source>The number has more digits than a spreadsheet keeps, so its last ones are lost. Write it as text: format the column as text first, then type it again.</source>
        <translation>数字的位数超过电子表格能保留的位数，末尾几位已丢失。请写成文本：先将该列设为文本格式，再重新输入。</translation>
    </message>
    <message>
        <source>Number in another form</source>
        <translation>数字的写法不同</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <extracomment>%1: the ID of a resource, %2: a region, %3: a product line; the last two as tables have them.</extracomment>
        <translation>%1（%2，%3）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) have this name: %1. Give a column with IDs, or columns for region and product line.</source>
        <extracomment>%1: some of them, &quot;i-1 (cn-north-1, vm); i-2 (cn-north-1, disk)&quot;.</extracomment>
        <translation>
            <numerusform>%Ln个资源都叫此名：%1。请提供ID列，或地域和产品线的列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) have this name: %1. Give a column with IDs, columns for region and product line, or fewer scopes with --scope.</source>
        <translation>
            <numerusform>%Ln个资源都叫此名：%1。请提供ID列、地域和产品线的列，或用--scope给出更少的范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the scopes given by --scope has this resource. Correct the row, or add its scope.</source>
        <translation>--scope给出的范围中都没有此资源。请改正该行，或添加其所在的范围。</translation>
    </message>
    <message>
        <source>Not in the scopes</source>
        <translation>不在所给范围中</translation>
    </message>
    <message>
        <source>The file is XML, as old programs write workbooks, not a table.</source>
        <translation>该文件是XML（旧程序写工作簿的格式），不是表格。</translation>
    </message>
    <message>
        <source>The file is a web page (HTML), as some consoles export tables, not a table.</source>
        <translation>该文件是网页（HTML，有些控制台这样导出表格），不是表格。</translation>
    </message>
    <message>
        <source>The file is JSON, not a table.</source>
        <translation>该文件是JSON，不是表格。</translation>
    </message>
    <message>
        <source>Export the resources as CSV or as a workbook.</source>
        <translation>请将资源导出为CSV或工作簿。</translation>
    </message>
    <message>
        <source>The file is a PDF document, not a table.</source>
        <translation>该文件是PDF文档，不是表格。</translation>
    </message>
    <message>
        <source>The file is compressed, not a table.</source>
        <translation>该文件是压缩文件，不是表格。</translation>
    </message>
    <message>
        <source>The file is no text, and no workbook.</source>
        <translation>该文件既不是文本，也不是工作簿。</translation>
    </message>
    <message>
        <source>The table has the heads of the kept columns “%1”, and is taken so; --no-kept-mapping passes over them.</source>
        <extracomment>%1: the name under which the meanings of columns were kept.</extracomment>
        <translation>该表格的表头与已保存的列含义“%1”相同，照此理解；--no-kept-mapping不使用它。</translation>
    </message>
</context>
<context>
    <name>tagdesk::KeyExpiry</name>
    <message numerus="yes">
        <source>Keys expire in %n min</source>
        <translation>
            <numerusform>密钥将在%n分钟后过期</numerusform>
        </translation>
    </message>
    <message>
        <source>The temporary key of “%1” ends at %2.</source>
        <extracomment>%1 is the name of a profile, %2 a date and time in UTC.</extracomment>
        <translation>“%1”的临时访问密钥将于%2到期。</translation>
    </message>
</context>
<context>
    <name>tagdesk::KeyImportCells</name>
    <message>
        <source>%1 (in use)</source>
        <extracomment>%1 is where keys were found; the vendor&apos;s own tool uses them now.</extracomment>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云平台</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>AK</translation>
    </message>
    <message>
        <source>Region, project</source>
        <translation>地域、项目</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>tagdesk::KeyImportDialog</name>
    <message>
        <source>Import keys of other tools</source>
        <translation>导入其他工具的访问密钥</translation>
    </message>
    <message>
        <source>Found where the clouds’ own tools keep their keys. What is chosen becomes a profile; the keys go into the system’s keychain. The files stay as they are.</source>
        <translation>在各云平台自有工具保存密钥的位置找到以下内容。选中的会成为账号配置，密钥存入系统密钥环。文件保持原样。</translation>
    </message>
    <message>
        <source>No keys were found</source>
        <translation>未找到密钥</translation>
    </message>
    <message>
        <source>Neither the clouds’ own tools nor the environment keep any here. A table that a console handed out can be chosen as a file.</source>
        <translation>各云平台的自有工具和环境变量中都没有。可以选择从控制台下载的表格文件。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Keys that were found</source>
        <translation>找到的密钥</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>无法读取的内容</translation>
    </message>
    <message>
        <source>A file with keys that is kept elsewhere, such as the table that a console hands out</source>
        <translation>保存在别处的密钥文件，例如从控制台下载的表格</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) give no keys</source>
        <translation>
            <numerusform>%Ln处没有提供密钥</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain is being asked</source>
        <translation>正在询问密钥环</translation>
    </message>
    <message>
        <source>Tick what is to become a profile</source>
        <translation>请勾选要成为账号配置的项</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln profile(s) imported</source>
        <translation>
            <numerusform>已导入%Ln个配置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed</source>
        <extracomment>%1 is &quot;3 profiles imported&quot;.</extracomment>
        <translation>
            <numerusform>%1，%Ln个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file with keys</source>
        <translation>选择密钥文件</translation>
    </message>
</context>
<context>
    <name>tagdesk::KeyImportTexts</name>
    <message>
        <source>Cannot be read: encrypted by KooCLI; re-enter the secret</source>
        <translation>无法读取：已由KooCLI加密；请重新输入SK</translation>
    </message>
    <message>
        <source>No secret key</source>
        <translation>没有SK</translation>
    </message>
    <message>
        <source>Temporary: may have expired</source>
        <translation>临时密钥：可能已过期</translation>
    </message>
    <message>
        <source>Others can read this file</source>
        <translation>他人可读取此文件</translation>
    </message>
    <message>
        <source>Is the profile “%1” already</source>
        <translation>已是配置“%1”</translation>
    </message>
    <message>
        <source>Same key as “%1”</source>
        <translation>与“%1”的密钥相同</translation>
    </message>
    <message>
        <source>Names no region</source>
        <translation>未指明地域</translation>
    </message>
    <message>
        <source>Its address was left out</source>
        <translation>未采用其地址</translation>
    </message>
    <message>
        <source>Only KooCLI can read these keys. The profile comes without them: enter access key and secret in it.</source>
        <translation>只有KooCLI能读取这些密钥。配置将不含密钥：请在其中输入AK和SK。</translation>
    </message>
    <message>
        <source>The profile comes without keys: enter them in it.</source>
        <translation>配置将不含密钥：请在其中输入。</translation>
    </message>
    <message>
        <source>These keys have a security token, which ends by itself. Enter new ones in the profile then.</source>
        <translation>这些密钥带有安全令牌，会自行过期。届时请在配置中输入新的密钥。</translation>
    </message>
    <message>
        <source>Other people of this computer can read the secret in it. Change the file’s permissions, and make new keys if they may have.</source>
        <translation>本机的其他用户能读取其中的SK。请修改文件权限；如果可能已被读取，请更换密钥。</translation>
    </message>
    <message>
        <source>It has this access key. There is nothing to do.</source>
        <translation>它使用的就是此AK，无需处理。</translation>
    </message>
    <message>
        <source>One of the two is enough.</source>
        <translation>两者保留其一即可。</translation>
    </message>
    <message>
        <source>Choose one in the profile; until then Huawei Cloud is asked in cn-north-4.</source>
        <translation>请在配置中选择一个；在此之前使用华为云的cn-north-4。</translation>
    </message>
    <message>
        <source>Keys are sent to https:// only. Enter the address in the profile: %1</source>
        <translation>密钥只发送到https://地址。请在配置中输入地址：%1</translation>
    </message>
    <message>
        <source>Is being imported…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Imported without keys</source>
        <translation>已导入，不含密钥</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Not imported. %1 %2</source>
        <extracomment>%1: why, %2: what to do. Both are whole sentences.</extracomment>
        <translation>未导入。%1%2</translation>
    </message>
    <message>
        <source>%1 Its own words: “%2”</source>
        <extracomment>%1: whole sentences, %2: words of the system or the keychain.</extracomment>
        <translation>%1原文：“%2”</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <extracomment>Keys were found in this environment variable.</extracomment>
        <translation>环境变量：%1</translation>
    </message>
    <message>
        <source>%1, [%2], line %3</source>
        <extracomment>%1 is a file, %2 a part of it as it is called there.</extracomment>
        <translation>%1，[%2]，第%3行</translation>
    </message>
    <message>
        <source>%1, [%2]</source>
        <extracomment>%1 is a file, %2 a part of it as it is called there.</extracomment>
        <translation>%1，[%2]</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>%1，第%2行</translation>
    </message>
    <message>
        <source>Cannot be read: %1. Check its name, owner and permissions.</source>
        <extracomment>%1 are the system&apos;s words.</extracomment>
        <translation>无法读取：%1。请检查其名称、所有者和权限。</translation>
    </message>
    <message>
        <source>Is no file. Choose the file itself.</source>
        <translation>不是文件。请选择文件本身。</translation>
    </message>
    <message>
        <source>Is larger than files of keys are. Check that it is the right one.</source>
        <translation>比密钥文件大得多。请确认是否选对了文件。</translation>
    </message>
    <message>
        <source>Is no text. Check that it is the right file.</source>
        <translation>不是文本。请确认是否选对了文件。</translation>
    </message>
    <message>
        <source>Is a workbook. Save it as CSV and choose that file, then delete both.</source>
        <translation>是工作簿。请另存为CSV并选择该文件，然后将两者删除。</translation>
    </message>
    <message>
        <source>Looks like none of the files that are known. Enter the keys in a new profile.</source>
        <translation>不像任何已知的密钥文件。请新建配置并输入密钥。</translation>
    </message>
    <message>
        <source>Looks like none of the files that are known. Name its kind with --from, or add the profile with “tagdesk-cli profiles add”.</source>
        <translation>不像任何已知的密钥文件。请用--from指明类型，或用“tagdesk-cli profiles add”添加配置。</translation>
    </message>
    <message>
        <source>Is not the JSON that KooCLI writes. Mend this place and choose the file again.</source>
        <translation>不是KooCLI写出的JSON。请修正此处后重新选择该文件。</translation>
    </message>
    <message>
        <source>Has no column “%1”. Choose the file as the console hands it out.</source>
        <translation>没有列“%1”。请选择控制台提供的原始文件。</translation>
    </message>
    <message>
        <source>This line is no “key = value”. Mend it and choose the file again.</source>
        <translation>此行不是“key = value”。请修正后重新选择该文件。</translation>
    </message>
    <message>
        <source>“%1” is missing or not as it should be. Mend the file and choose it again.</source>
        <translation>“%1”缺失或不正确。请修正文件后重新选择。</translation>
    </message>
    <message>
        <source>“%1” stands before the first [section]. Move it below one.</source>
        <translation>“%1”位于第一个[section]之前。请将其移到某一节之下。</translation>
    </message>
    <message>
        <source>“%1” is given twice; the first one counts. Delete the other.</source>
        <translation>“%1”出现了两次；以第一次为准。请删除另一处。</translation>
    </message>
    <message>
        <source>“%1” refers to a value that is not there. Write a single “%” as “%%”.</source>
        <translation>“%1”引用了不存在的值。单个“%”请写作“%%”。</translation>
    </message>
    <message>
        <source>The keys hold blanks or characters that no key has. Copy them anew.</source>
        <translation>密钥中有空格或密钥不会有的字符。请重新复制。</translation>
    </message>
    <message>
        <source>Has no access key. There is nothing to import here.</source>
        <translation>没有AK，此处没有可导入的内容。</translation>
    </message>
    <message>
        <source>Signs in without keys of its own. Make an access key in the cloud’s console, and enter it in a new profile.</source>
        <translation>登录不使用自己的密钥。请在云控制台创建访问密钥，并新建配置输入。</translation>
    </message>
    <message>
        <source>These are keys of another cloud, which are of no use here.</source>
        <translation>这些是其他云平台的密钥，在此没有用处。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a file with a place in it, %2 a sentence about it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Joins notes about one row.</extracomment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln profile(s)</source>
        <translation>
            <numerusform>导入%Ln个配置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Search acts and keys</source>
        <translation>查找操作和快捷键</translation>
    </message>
    <message>
        <source>Acts with their keys</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Reset &amp;all keys</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>请按新的快捷键</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>The act gets this key instead of those it has</source>
        <translation>以此快捷键代替该操作现有的快捷键</translation>
    </message>
    <message>
        <source>The act gets this key beside those it has</source>
        <translation>在该操作现有的快捷键之外增加此快捷键</translation>
    </message>
    <message>
        <source>The act has no key any more</source>
        <translation>该操作不再有快捷键</translation>
    </message>
    <message>
        <source>The act gets the keys it was delivered with</source>
        <translation>该操作恢复默认的快捷键</translation>
    </message>
    <message>
        <source>Choose an act, click the field and press the key.</source>
        <translation>选择一个操作，点击输入框，然后按下快捷键。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” and would be taken from there.</source>
        <extracomment>%1: a key, %2: an act such as &quot;Refresh&quot;.</extracomment>
        <translation>%1属于“%2”，将从那里移走。</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1可用。</translation>
    </message>
</context>
<context>
    <name>tagdesk::LackingCostModel</name>
    <message>
        <source>all tags</source>
        <extracomment>A resource has no tag at all.</extracomment>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Cost</source>
        <extracomment>Head of a column: what a resource costs.</extracomment>
        <translation>费用</translation>
    </message>
    <message>
        <source>Resource</source>
        <extracomment>Head of a column.</extracomment>
        <translation>资源</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>Head of a column: keys that a resource lacks.</extracomment>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Head of a column: where a resource is.</extracomment>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>tagdesk::LanguageTexts</name>
    <message>
        <source>TagDesk does not speak the language “%1”; it speaks: %2</source>
        <extracomment>On standard error; %1 is a name that was given, %2 are names of languages, parted by blanks.</extracomment>
        <translation>TagDesk没有语言“%1”；现有：%2</translation>
    </message>
</context>
<context>
    <name>tagdesk::LaunchOptions</name>
    <message>
        <source>Keeps the tags of cloud resources in order: JD Cloud by product line, Huawei Cloud DNS by zone.</source>
        <translation>管理云资源的标签：京东云按产品线，华为云DNS按域名。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Work on two simulated clouds inside the program; nothing leaves this machine.</source>
        <translation>使用程序内的两个模拟云平台；不会向本机之外发送任何内容。</translation>
    </message>
    <message>
        <source>Open this profile.</source>
        <translation>打开此账号配置。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Language of the window, for example zh_CN.</source>
        <translation>窗口的语言，例如zh_CN。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Delay of the sandbox&apos;s answers, in milliseconds.</source>
        <translation>沙箱应答的延迟，单位为毫秒。</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>TagDesk %1</source>
        <extracomment>Name of the program and its version.</extracomment>
        <translation>TagDesk %1</translation>
    </message>
    <message>
        <source>Give either --sandbox or --profile, not both.</source>
        <translation>--sandbox和--profile只能给出其一。</translation>
    </message>
    <message>
        <source>--latency-ms takes a number from 0 to %1.</source>
        <translation>--latency-ms应为0到%1之间的数字。</translation>
    </message>
    <message>
        <source>[file]</source>
        <translation>[文件]</translation>
    </message>
    <message>
        <source>One file is imported at a time; “%1” is one too many.</source>
        <translation>每次只能导入一个文件；“%1”多余。</translation>
    </message>
    <message>
        <source>The file&apos;s name is empty.</source>
        <translation>文件名为空。</translation>
    </message>
    <message>
        <source>light, dark, high-contrast-light, high-contrast-dark or system.</source>
        <translation>light、dark、high-contrast-light、high-contrast-dark或system。</translation>
    </message>
    <message>
        <source>Import this table (CSV or a workbook), or open this plan file, as does a file without an option.</source>
        <translation>导入此表格（CSV或工作簿），或打开此计划文件，与不带选项的文件相同。</translation>
    </message>
    <message>
        <source>The table to import, CSV or a workbook, or the plan file to open.</source>
        <translation>要导入的表格（CSV或工作簿），或要打开的计划文件。</translation>
    </message>
    <message>
        <source>Open a window of its own. Otherwise the window that is open already takes over what is asked for, unless --lang, --theme, --latency-ms or --resources is among it.</source>
        <translation>打开单独的窗口。否则由已打开的窗口接手，除非其中有--lang、--theme、--latency-ms或--resources。</translation>
    </message>
    <message>
        <source>Resources of the sandbox, both clouds together.</source>
        <translation>沙箱的资源数，两个云平台合计。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>--resources takes a number from 1 to %1.</source>
        <translation>--resources接受1到%1之间的数字。</translation>
    </message>
</context>
<context>
    <name>tagdesk::ListingNotices</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>tagdesk::ListingTexts</name>
    <message>
        <source>, </source>
        <extracomment>Between the names of product lines and zones.</extracomment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1: some product lines and zones.</extracomment>
        <translation>
            <numerusform>%1等，另有%Ln个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Why product lines could not be read. %1: their names, %2: a sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scope(s) could not be read, so resources are missing here.</source>
        <extracomment>Several product lines or zones are shown together. %1: the number of those that failed.</extracomment>
        <translation>
            <numerusform>%Ln个范围中有%1个无法读取，因此这里缺少资源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln scope(s) tags could not be read.</source>
        <extracomment>Several product lines or zones are shown together. %1: the number of those in trouble.</extracomment>
        <translation>
            <numerusform>%Ln个范围中有%1个的标签无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud has no list of this product line: only resources with tags appear here.</source>
        <translation>该产品线没有列表接口：此处只显示有标签的资源。</translation>
    </message>
    <message>
        <source>The cloud has no list of some product lines, so only resources with tags appear of %1.</source>
        <translation>部分产品线没有列表接口，因此%1只显示有标签的资源。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scope(s) could not be read</source>
        <extracomment>Several product lines or zones are shown together. %1: the number of those that failed.</extracomment>
        <translation>
            <numerusform>%Ln个范围中有%1个无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no resource in the others.</source>
        <translation>其余范围中没有资源。</translation>
    </message>
    <message numerus="yes">
        <source>No resource in any of %Ln scope(s)</source>
        <translation>
            <numerusform>%Ln个范围中都没有资源</numerusform>
        </translation>
    </message>
    <message>
        <source>Resources made in the cloud&apos;s console appear after a refresh.</source>
        <translation>在云控制台创建的资源，刷新后会显示。</translation>
    </message>
    <message>
        <source>The cloud lists only tagged resources of %1.</source>
        <extracomment>%1: product lines.</extracomment>
        <translation>%1：云端只列出带标签的资源。</translation>
    </message>
    <message>
        <source>No tagged resource here</source>
        <translation>这里没有带标签的资源</translation>
    </message>
    <message>
        <source>The cloud lists only tagged resources of this product line; there are none.</source>
        <translation>云端只列出该产品线中带标签的资源；目前没有。</translation>
    </message>
    <message>
        <source>No resource here</source>
        <translation>这里没有资源</translation>
    </message>
</context>
<context>
    <name>tagdesk::LockTexts</name>
    <message>
        <source>Written by the cloud itself; it cannot be changed or removed here.</source>
        <translation>由云端写入，不能在此更改或移除。</translation>
    </message>
    <message>
        <source>This profile is read-only. Open Profiles… to change that.</source>
        <translation>该配置为只读。可在“账号配置…”中修改。</translation>
    </message>
    <message>
        <source>This profile protects the key “%1”. Open Profiles… to change that.</source>
        <extracomment>%1: a tag key.</extracomment>
        <translation>该配置保护标签键“%1”。可在“账号配置…”中修改。</translation>
    </message>
    <message>
        <source>written by the cloud, locked</source>
        <extracomment>Of a tag.</extracomment>
        <translation>由云端写入，已锁定</translation>
    </message>
    <message>
        <source>read-only profile, locked</source>
        <extracomment>Of a tag: its profile allows no edit.</extracomment>
        <translation>只读配置，已锁定</translation>
    </message>
    <message>
        <source>protected by the profile, locked</source>
        <extracomment>Of a tag: its profile does not allow to edit this key.</extracomment>
        <translation>受配置保护，已锁定</translation>
    </message>
</context>
<context>
    <name>tagdesk::MainWindow</name>
    <message>
        <source>No cloud that is open counts resources without a tag before they are read</source>
        <translation>已打开的云都不能在读取之前统计缺少某标签的资源</translation>
    </message>
    <message>
        <source>Type a filter first</source>
        <translation>请先输入筛选条件</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
</context>
<context>
    <name>tagdesk::ManualDialog</name>
    <message>
        <source>Find in the manual</source>
        <translation>在手册中查找</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>tagdesk::MeasuredStyle</name>
    <message>
        <source>Empty the field</source>
        <translation>清空字段</translation>
    </message>
</context>
<context>
    <name>tagdesk::Message</name>
    <message>
        <source>%1 It said: %2</source>
        <extracomment>%1: what to do, a whole sentence, %2: words of the system or the keychain.</extracomment>
        <translation>%1原文：%2</translation>
    </message>
</context>
<context>
    <name>tagdesk::MessageArea</name>
    <message>
        <source>Less</source>
        <extracomment>Button: folds the messages to one line again.</extracomment>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>Button: shows the other messages, too.</extracomment>
        <translation>
            <numerusform>另有%Ln条</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button: shows the whole message.</extracomment>
        <translation>展开</translation>
    </message>
</context>
<context>
    <name>tagdesk::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1  —  %2</source>
        <translation>%1  —  %2</translation>
    </message>
</context>
<context>
    <name>tagdesk::NotRestoredModel</name>
    <message>
        <source>Kept change</source>
        <translation>保留的更改</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>未恢复的原因</translation>
    </message>
</context>
<context>
    <name>tagdesk::NotRevertedDialog</name>
    <message>
        <source>What stays as it is</source>
        <translation>保持原样的内容</translation>
    </message>
    <message>
        <source>What was not restored</source>
        <translation>未恢复的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Review the rest…</source>
        <translation>核对其余更改…</translation>
    </message>
</context>
<context>
    <name>tagdesk::NotRevertedModel</name>
    <message>
        <source>Before the run</source>
        <translation>该批次之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>保持原样的原因</translation>
    </message>
</context>
<context>
    <name>tagdesk::Notices</name>
    <message>
        <source>This is a simulation: two clouds inside the program. Nothing leaves this machine.</source>
        <translation>这是模拟环境：程序内有两个云平台，不会向本机之外发送任何内容。</translation>
    </message>
    <message>
        <source>Edit, apply and break what you like; the next start begins anew.</source>
        <translation>可以随意编辑、提交和破坏；下次启动时重新开始。</translation>
    </message>
    <message>
        <source>This program was built without the sandbox.</source>
        <translation>该程序构建时未包含沙箱。</translation>
    </message>
    <message>
        <source>Use a profile with keys of your own, or a program that was built with the sandbox.</source>
        <translation>请使用有自己密钥的配置，或使用包含沙箱的程序。</translation>
    </message>
    <message>
        <source>The simulated clouds could not be started.</source>
        <translation>模拟云平台无法启动。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of an account, %2 what went wrong.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Changes are being applied: no profile is closed meanwhile.</source>
        <translation>正在提交更改：期间不能关闭配置。</translation>
    </message>
    <message>
        <source>Wait for the end or stop them, then try again.</source>
        <translation>请等待其结束或停止提交，然后重试。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is locked after %n minute(s) without input.</source>
        <extracomment>%1 is the name of a profile.</extracomment>
        <translation>
            <numerusform>%n分钟无操作，“%1”已锁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its keys have left memory. Staged changes stay, and nothing is sent until it is unlocked.</source>
        <translation>其密钥已从内存清除。暂存的更改仍在，解锁之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button: reads the keys of a locked account from the keychain again.</extracomment>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit the profile…</source>
        <translation>编辑配置…</translation>
    </message>
    <message numerus="yes">
        <source>Changes applied to %Ln resource(s).</source>
        <translation>
            <numerusform>已向%Ln个资源提交更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) changed</source>
        <translation>
            <numerusform>%Ln个资源已更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln个未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln个跳过</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>The end of an apply; %1 is &quot;5 resources changed, 1 failed&quot;.</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Run %1 counts as interrupted. Once that is mended, “Resume…” in the history finds out what became of it, and stages what is missing.</source>
        <extracomment>%1: number of a run. “Resume…” is the button of the history.</extracomment>
        <translation>批次%1视为已中断。问题解决后，历史记录中的“继续…”会查明各项结果，并暂存尚缺的部分。</translation>
    </message>
    <message>
        <source>What failed keeps its staged change, with the cloud&apos;s words in its row.</source>
        <translation>失败的资源仍保持暂存的更改，云端返回的原文见所在行。</translation>
    </message>
    <message>
        <source>What was skipped keeps its staged change.</source>
        <translation>跳过的资源仍保持暂存的更改。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2 are staged; nothing was sent yet.</source>
        <extracomment>%1: &quot;3 changes&quot;, %2: name of a file.</extracomment>
        <translation>已暂存%2中的%1；尚未发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that could not be used were left out.</source>
        <translation>
            <numerusform>略过了%Ln行无法使用的数据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) were written to %1.</source>
        <translation>
            <numerusform>已将%Ln个资源写入%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Other users of this computer could use files of TagDesk; now only you can.</source>
        <translation>本机的其他用户原可使用TagDesk的文件；现在只有您可以。</translation>
    </message>
    <message>
        <source>If one of them could be changed by somebody you do not trust, check your profiles: %1</source>
        <extracomment>%1: paths of files, parted by commas.</extracomment>
        <translation>如果其中的文件可能被不可信的人改动过，请检查您的账号配置：%1</translation>
    </message>
    <message>
        <source>The temporary key of “%1” has expired, so nothing is sent with it any more.</source>
        <translation>“%1”的临时访问密钥已过期，不会再用它发送任何内容。</translation>
    </message>
    <message>
        <source>Staged edits stay. To go on, get a new temporary key from the cloud and enter it in the profile.</source>
        <translation>暂存的编辑仍在。要继续，请从云端获取新的临时访问密钥并输入到配置中。</translation>
    </message>
    <message>
        <source>The tag set could not be kept as you wanted; what was kept before is still there.</source>
        <translation>标签组未能按您的要求保存；原来保存的内容仍在。</translation>
    </message>
    <message>
        <source>A dialog is open, so what TagDesk was started for again was not done.</source>
        <translation>有对话框打开，因此再次启动TagDesk所要求的操作没有执行。</translation>
    </message>
    <message>
        <source>Close the dialog, then open the file or profile again.</source>
        <translation>请关闭对话框，然后重新打开该文件或配置。</translation>
    </message>
    <message>
        <source>The changes were applied</source>
        <translation>更改已提交</translation>
    </message>
    <message>
        <source>Not every change was applied</source>
        <translation>部分更改未能提交</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button of a desktop&apos;s notice: brings the window to the front.</extracomment>
        <translation>显示</translation>
    </message>
    <message>
        <source>The proxy in %1 is of a kind that is not supported (%2), so nothing goes through it.</source>
        <extracomment>%1: a variable such as https_proxy, %2: a kind of proxy such as socks4.</extracomment>
        <translation>%1中的代理类型不受支持（%2），因此不经过它。</translation>
    </message>
    <message>
        <source>What %1 holds cannot be read as a proxy, so nothing goes through it.</source>
        <extracomment>%1: a variable such as https_proxy.</extracomment>
        <translation>%1的内容不是可识别的代理，因此不经过代理。</translation>
    </message>
    <message>
        <source>Set it to HOST:PORT, http://HOST:PORT, socks5://HOST:PORT or socks5h://HOST:PORT, with USER:PASSWORD@ in front of HOST where the proxy wants it, and start again.</source>
        <extracomment>The addresses are typed as they stand, but for HOST and PORT.</extracomment>
        <translation>请设为HOST:PORT、http://HOST:PORT、socks5://HOST:PORT或socks5h://HOST:PORT，代理需要时在HOST之前加上USER:PASSWORD@，然后重新启动。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) wait, with their changes staged.</source>
        <translation>
            <numerusform>%Ln个资源在等待，其更改保持暂存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped by itself, because too many failed: %1 of %Ln resource(s).</source>
        <extracomment>%1: number of resources that failed, %Ln: of those that were tried.</extracomment>
        <translation>
            <numerusform>失败过多，已自动停止：%Ln个资源中有%1个失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the first %Ln resource(s) failed: stop, or go on all the same?</source>
        <extracomment>Of the resources to which changes were sent first. %1: of them failed, %Ln: all of them.</extracomment>
        <translation>
            <numerusform>先提交的%Ln个资源中有%1个未成功：停止，还是仍然继续？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln resource(s) done and verified: go on or stop?</source>
        <extracomment>%1: number of resources that are done and were read back, %Ln: of all.</extracomment>
        <translation>
            <numerusform>%Ln个资源中已有%1个完成并核实：继续还是停止？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln resource(s) done: go on or stop?</source>
        <extracomment>%1: number of resources that are done, %Ln: of all.</extracomment>
        <translation>
            <numerusform>%Ln个资源中已有%1个完成：继续还是停止？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done, %2 failed of %3: stop or go on?</source>
        <extracomment>%1: done, %2: failed, %3: of all resources.</extracomment>
        <translation>共%3个，完成%1个，失败%2个：停止还是继续？</translation>
    </message>
    <message>
        <source>%1 of %2 done: go on or stop?</source>
        <extracomment>%1: done, %2: of all resources.</extracomment>
        <translation>已完成%1/%2：继续还是停止？</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>Proxies of this kind are not supported: %1.</source>
        <extracomment>%1: a kind of proxy such as socks4.</extracomment>
        <translation>不支持这种代理：%1。</translation>
    </message>
    <message>
        <source>Type it as HOST:PORT, http://HOST:PORT, socks5://HOST:PORT or socks5h://HOST:PORT.</source>
        <extracomment>The addresses are typed as they stand, but for HOST and PORT.</extracomment>
        <translation>请填写为HOST:PORT、http://HOST:PORT、socks5://HOST:PORT或socks5h://HOST:PORT。</translation>
    </message>
    <message>
        <source>Nothing was copied: the changes are too many for a script.</source>
        <translation>未复制：更改太多，无法写成脚本。</translation>
    </message>
    <message>
        <source>Save them as a plan file, which tagdesk-cli applies, too.</source>
        <translation>请保存为计划文件，tagdesk-cli也可以提交。</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>报告已写入%1。</translation>
    </message>
</context>
<context>
    <name>tagdesk::OwnershipTexts</name>
    <message>
        <source>%1 cannot be read (%2).</source>
        <extracomment>%1: a file, %2: the system&apos;s words.</extracomment>
        <translation>无法读取%1（%2）。</translation>
    </message>
    <message>
        <source>%1, line %2: this is no JSON (%3).</source>
        <extracomment>%1: a file, %2: a line of it, %3: what is wrong there, in English.</extracomment>
        <translation>%1第%2行：不是JSON（%3）。</translation>
    </message>
    <message>
        <source>%1 is neither a state nor a plan of Terraform.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>%1既不是Terraform的状态文件，也不是计划文件。</translation>
    </message>
    <message>
        <source>%1 has the version %2 of its format, which TagDesk does not know.</source>
        <extracomment>%1: a file, %2: a version of its format.</extracomment>
        <translation>%1的格式版本为%2，TagDesk无法识别。</translation>
    </message>
    <message>
        <source>Tags that Terraform keeps are not marked. Write the file with “terraform show -json”.</source>
        <translation>未标记由Terraform管理的标签。请用“terraform show -json”生成该文件。</translation>
    </message>
    <message>
        <source>Managed by Terraform: %1</source>
        <extracomment>%1: an address of Terraform, such as &quot;module.dns.huaweicloud_dns_zone.main&quot;.</extracomment>
        <translation>由Terraform管理：%1</translation>
    </message>
    <message>
        <source>Terraform will set this back (%1).</source>
        <extracomment>%1: an address of Terraform, such as &quot;module.dns.huaweicloud_dns_zone.main&quot;.</extracomment>
        <translation>Terraform会将其改回（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>Terraform will set this back on %Ln resource(s), such as %1.</source>
        <extracomment>%1: an address of Terraform, such as &quot;module.dns.huaweicloud_dns_zone.main&quot;.</extracomment>
        <translation>
            <numerusform>Terraform会在%Ln个资源上将其改回，例如%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” belongs to %2.</source>
        <extracomment>%1: a tag key, %2: a team.</extracomment>
        <translation>“%1”归%2所有。</translation>
    </message>
    <message>
        <source>“%1” belongs to %2. Ask before you change it: %3</source>
        <extracomment>%1: a tag key, %2: a team, %3: a mail address or a chat room.</extracomment>
        <translation>“%1”归%2所有。更改前请先联系：%3</translation>
    </message>
    <message>
        <source>Leave these changes out with --leave-managed, or change them where Terraform has them.</source>
        <translation>请用--leave-managed排除这些更改，或在Terraform的文件中更改。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of tags that Terraform keeps are left out.</source>
        <translation>
            <numerusform>已排除%Ln处对Terraform所管理标签的更改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::PastePreview</name>
    <message numerus="yes">
        <source>%Ln cell(s) change.</source>
        <translation>
            <numerusform>%Ln个单元格将更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are refused and stay as they are.</source>
        <translation>
            <numerusform>%Ln个单元格被拒绝，保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) hold the value already.</source>
        <translation>
            <numerusform>%Ln个单元格已是该值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells that change and cells that are refused</source>
        <translation>将更改的和被拒绝的单元格</translation>
    </message>
    <message>
        <source>Show only what is &amp;refused</source>
        <translation>只显示被拒绝的(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <translation>
            <numerusform>暂存%Ln项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent before you have reviewed it</source>
        <translation>核对之前不会发送任何内容</translation>
    </message>
    <message>
        <source>Nothing here can be staged</source>
        <translation>没有可暂存的内容</translation>
    </message>
</context>
<context>
    <name>tagdesk::PastePreviewModel</name>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>For assistive technology: whether a cell of a paste is refused or changes, and the text there.</extracomment>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>将更改：%1</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Head of a column: what a cell holds before a change.</extracomment>
        <translation>当前</translation>
    </message>
    <message>
        <source>Will be</source>
        <extracomment>Head of a column: what a cell holds after a change.</extracomment>
        <translation>更改后</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>被拒绝的原因</translation>
    </message>
</context>
<context>
    <name>tagdesk::Pill</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>An account. %1: its name, %2: its cloud.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tagdesk::PlanChangeModel</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>Where a resource is. %1: an account, %2: &quot;cn-north-1 / Virtual machines&quot;.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Compared with now</source>
        <extracomment>Head of a column: how a planned change stands to what is there now.</extracomment>
        <translation>与现状比较</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Head of a column: account, region and product line.</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Head of a column: the value that a plan expects.</extracomment>
        <translation>原值</translation>
    </message>
    <message>
        <source>Will be</source>
        <extracomment>Head of a column: the value that a plan sets.</extracomment>
        <translation>改为</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>tagdesk::PlanFileDialog</name>
    <message>
        <source>Changes of the plan, compared with now</source>
        <translation>计划的更改，与现状比较</translation>
    </message>
    <message>
        <source>Show &amp;only what is not as planned</source>
        <translation>只显示不符合计划的更改(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Plan file %1</source>
        <extracomment>Title of a dialog; %1: a file.</extracomment>
        <translation>计划文件%1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Changes are being applied; the plan is compared with what they leave.</source>
        <translation>正在提交更改；计划将与提交的结果比较。</translation>
    </message>
    <message>
        <source>Comparing with now…</source>
        <translation>正在与现状比较…</translation>
    </message>
    <message>
        <source>Reading what is there now…</source>
        <translation>正在读取现状…</translation>
    </message>
    <message>
        <source>Nothing is sent before you have reviewed it</source>
        <translation>核对之前不会发送任何内容</translation>
    </message>
    <message>
        <source>Nothing here can be staged</source>
        <translation>这里没有可以暂存的内容</translation>
    </message>
</context>
<context>
    <name>tagdesk::PlanFileTexts</name>
    <message>
        <source>Plan %1: %2.</source>
        <extracomment>%1: the first digits of its hash, %2: &quot;3 changes in 2 resources&quot;.</extracomment>
        <translation>计划%1：%2。</translation>
    </message>
    <message>
        <source>No reason is given.</source>
        <extracomment>%1: what somebody wrote, such as &quot;CHG-1234&quot;.</extracomment>
        <translation>没有给出原因。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Nothing tells who made it and when.</source>
        <translation>没有说明由谁、何时制作。</translation>
    </message>
    <message>
        <source>Made by %1; nothing tells when.</source>
        <translation>由%1制作；没有说明时间。</translation>
    </message>
    <message>
        <source>Made %1 (%2).</source>
        <extracomment>%1: &quot;3 hours ago&quot;, %2: a time.</extracomment>
        <translation>%1制作（%2）。</translation>
    </message>
    <message>
        <source>Made by %1, %2 (%3).</source>
        <extracomment>%1: user@host, %2: &quot;3 hours ago&quot;, %3: a time.</extracomment>
        <translation>由%1制作，%2（%3）。</translation>
    </message>
    <message>
        <source>It was changed by hand since it was made: then it was plan %1, now it is plan %2.</source>
        <extracomment>%1 and %2: the first digits of a hash.</extracomment>
        <translation>它在制作之后被手工修改过：原为计划%1，现为计划%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a file, %2: a whole sentence about it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>in the future</source>
        <extracomment>Of a time after now: one of two clocks is wrong.</extracomment>
        <translation>在将来</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln天前</numerusform>
        </translation>
    </message>
    <message>
        <source>the cloud&apos;s own</source>
        <translation>云平台自己的终端节点</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>“%1” is an account of %2 here, and the plan is for one of %3. Use the account that the plan is for.</source>
        <extracomment>%1: an account, %2 and %3: clouds.</extracomment>
        <translation>“%1”在此处是%2的账号，而计划针对%3的账号。请使用计划所针对的账号。</translation>
    </message>
    <message>
        <source>The endpoint of “%1” is %2 here, and the plan is for %3. Use the account that the plan is for, or make the plan anew with this one.</source>
        <extracomment>%1: an account, %2 and %3: addresses.</extracomment>
        <translation>“%1”在此处的终端节点是%2，而计划针对%3。请使用计划所针对的账号，或用此账号重新制作计划。</translation>
    </message>
    <message>
        <source>The region of “%1” is %2 here, and the plan is for %3. Use the account that the plan is for, or make the plan anew with this one.</source>
        <extracomment>%1: an account, %2 and %3: regions.</extracomment>
        <translation>“%1”在此处的地域是%2，而计划针对%3。请使用计划所针对的账号，或用此账号重新制作计划。</translation>
    </message>
    <message>
        <source>The project of “%1” is %2 here, and the plan is for %3. Use the account that the plan is for, or make the plan anew with this one.</source>
        <extracomment>%1: an account, %2 and %3: projects.</extracomment>
        <translation>“%1”在此处的项目是%2，而计划针对%3。请使用计划所针对的账号，或用此账号重新制作计划。</translation>
    </message>
    <message>
        <source>The rule set of “%1” is %2 here, and the plan was made by the rules %3. Choose these in the profile, or make the plan anew.</source>
        <extracomment>%1: an account, %2 and %3: rule sets.</extracomment>
        <translation>“%1”在此处的规则集是%2，而计划按规则%3制作。请在配置中选择后者，或重新制作计划。</translation>
    </message>
    <message>
        <source>The endpoint of “%1” was %2 and is %3.</source>
        <extracomment>%1: an account, %2 and %3: addresses.</extracomment>
        <translation>“%1”的终端节点原为%2，现为%3。</translation>
    </message>
    <message>
        <source>The region of “%1” was %2 and is %3.</source>
        <extracomment>%1: an account, %2 and %3: regions.</extracomment>
        <translation>“%1”的地域原为%2，现为%3。</translation>
    </message>
    <message>
        <source>The project of “%1” was %2 and is %3.</source>
        <extracomment>%1: an account, %2 and %3: projects.</extracomment>
        <translation>“%1”的项目原为%2，现为%3。</translation>
    </message>
    <message>
        <source>The rule set of “%1” was %2 and is %3.</source>
        <extracomment>%1: an account, %2 and %3: rule sets.</extracomment>
        <translation>“%1”的规则集原为%2，现为%3。</translation>
    </message>
    <message>
        <source>The plans are the same.</source>
        <translation>两个计划相同。</translation>
    </message>
    <message>
        <source>Changes: %1 added, %2 removed, %3 others than before.</source>
        <extracomment>%1, %2 and %3: numbers of changes that only the newer plan has, only the older one has, and that differ.</extracomment>
        <translation>更改：新增%1，去掉%2，不同%3。</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>Of a change: only the newer one of two plans has it.</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <extracomment>Of a change: only the older one of two plans has it.</extracomment>
        <translation>去掉</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>Of a change: another one in two plans.</extracomment>
        <translation>不同</translation>
    </message>
    <message>
        <source>as planned</source>
        <extracomment>Of a planned change: the value is the one before it.</extracomment>
        <translation>符合计划</translation>
    </message>
    <message>
        <source>already so</source>
        <extracomment>Of a planned change: somebody made it already.</extracomment>
        <translation>已是如此</translation>
    </message>
    <message>
        <source>changed since</source>
        <extracomment>Of a planned change: somebody gave the tag another value since.</extracomment>
        <translation>此后被修改</translation>
    </message>
    <message>
        <source>edited here</source>
        <extracomment>Of a planned change: another edit of the tag is staged.</extracomment>
        <translation>在此编辑过</translation>
    </message>
    <message>
        <source>not found</source>
        <extracomment>Of a planned change: there is no such resource.</extracomment>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not read</source>
        <extracomment>Of a planned change: the tags of the resource were not read.</extracomment>
        <translation>未读取</translation>
    </message>
    <message>
        <source>account not open</source>
        <extracomment>Of a planned change.</extracomment>
        <translation>账号未打开</translation>
    </message>
    <message>
        <source>another account</source>
        <extracomment>Of a planned change: the account of that name is not the one of the plan.</extracomment>
        <translation>另一个账号</translation>
    </message>
    <message>
        <source>refused by rules</source>
        <extracomment>Of a planned change: the rules do not allow it.</extracomment>
        <translation>被规则拒绝</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: a number of changes, %2: what they are, such as &quot;as planned&quot;.</extracomment>
        <translation>%2：%1</translation>
    </message>
    <message>
        <source>The plan has no changes.</source>
        <translation>该计划没有更改。</translation>
    </message>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <translation>
            <numerusform>暂存%Ln项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a plan file</source>
        <translation>选择计划文件</translation>
    </message>
    <message>
        <source>Plan files (*.json)</source>
        <translation>计划文件 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Plan %1 was written to %2. The changes stay staged.</source>
        <extracomment>%1: the first digits of its hash, %2: a file.</extracomment>
        <translation>计划%1已写入%2。更改保持暂存。</translation>
    </message>
    <message numerus="yes">
        <source>Read what is missing (at least %Ln request(s))</source>
        <translation>
            <numerusform>读取缺少的内容（至少%Ln个请求）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::PlanTexts</name>
    <message numerus="yes">
        <source>Somebody else changed %Ln resource(s) meanwhile. They are left out until you decide; “Now” has their value.</source>
        <translation>
            <numerusform>期间%Ln个资源已被他人修改。在您决定之前不会发送；“当前”一栏是对方的值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) will be left out, because their tags could not be read. Refresh to read them.</source>
        <translation>
            <numerusform>%Ln个资源的标签无法读取，将被略过。刷新可重新读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) will be left out, because they would hold more tags than the cloud allows. Remove tags from them first.</source>
        <translation>
            <numerusform>%Ln个资源的标签数将超过云端允许的数量，将被略过。请先从中移除标签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln个资源</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will be removed from %2: %3.</source>
        <extracomment>%1: &quot;3 tags&quot;, %2: &quot;2 resources&quot;, %3: keys.</extracomment>
        <translation>将从%2移除%1：%3。</translation>
    </message>
    <message>
        <source>What is removed or replaced here can never be set again, because today&apos;s rules refuse it: %1.</source>
        <extracomment>%1: keys.</extracomment>
        <translation>云端现行规则不允许以下标签原来的值，移除或替换后无法再设回：%1。</translation>
    </message>
    <message>
        <source>Only the cloud may write these tags, so it will probably refuse: %1.</source>
        <extracomment>%1: keys.</extracomment>
        <translation>这些标签只能由云端写入，很可能会被拒绝：%1。</translation>
    </message>
    <message numerus="yes">
        <source>These keys differ only in upper and lower case and will stand side by side on %Ln resource(s): %1.</source>
        <extracomment>%1: keys.</extracomment>
        <translation>
            <numerusform>以下标签键仅大小写不同，将同时存在于%Ln个资源上：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: changed meanwhile</source>
        <extracomment>Of a resource: nothing is sent for it.</extracomment>
        <translation>略过：期间被修改</translation>
    </message>
    <message>
        <source>left out: too many tags</source>
        <extracomment>Of a resource: nothing is sent for it.</extracomment>
        <translation>略过：标签过多</translation>
    </message>
    <message>
        <source>left out: not read</source>
        <extracomment>Of a resource: nothing is sent for it.</extracomment>
        <translation>略过：未读取</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>Of a tag that a resource will get.</extracomment>
        <translation>添加</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>Of a tag whose value will be another one.</extracomment>
        <translation>更改</translation>
    </message>
    <message>
        <source>removed</source>
        <extracomment>Of a tag that a resource will lose.</extracomment>
        <translation>移除</translation>
    </message>
    <message>
        <source>locked</source>
        <extracomment>Of a tag that only the cloud may write.</extracomment>
        <translation>锁定</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
    <message numerus="yes">
        <source>added to %Ln resource(s)</source>
        <translation>
            <numerusform>添加到%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed on %Ln resource(s)</source>
        <translation>
            <numerusform>在%Ln个资源上更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed from %Ln resource(s)</source>
        <translation>
            <numerusform>从%Ln个资源移除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) set</source>
        <translation>
            <numerusform>设置%Ln个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) removed</source>
        <translation>
            <numerusform>移除%Ln个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed what is left. Decide first whose values are to stand.</source>
        <translation>剩余的资源已被他人修改。请先决定采用谁的值。</translation>
    </message>
    <message>
        <source>Every changed resource is left out, so there is nothing to apply.</source>
        <translation>有更改的资源全部被略过，没有可提交的内容。</translation>
    </message>
    <message>
        <source>Nothing is changed, so there is nothing to apply.</source>
        <translation>没有任何更改，没有可提交的内容。</translation>
    </message>
    <message>
        <source>There is nothing to apply: no staged change could be sent.</source>
        <translation>没有可提交的内容：暂存的更改都无法发送。</translation>
    </message>
    <message>
        <source>Changes are being applied; wait for the end or stop them first.</source>
        <translation>正在提交更改；请等待其结束或先停止。</translation>
    </message>
    <message>
        <source>The account of a staged change is not open: nothing was sent.</source>
        <translation>有暂存更改所属的账号未打开：未发送任何内容。</translation>
    </message>
    <message>
        <source>The account of a staged change is locked: nothing was sent.</source>
        <translation>有暂存更改所属的账号已锁定：未发送任何内容。</translation>
    </message>
    <message>
        <source>Press “Unlock” in its bar, then apply again.</source>
        <translation>请按其提示条中的“解锁”，然后重新提交。</translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>请重新运行该命令。</translation>
    </message>
    <message>
        <source>The profile is read-only: nothing was sent.</source>
        <translation>该配置为只读：未发送任何内容。</translation>
    </message>
    <message>
        <source>Use another profile, or change what this one allows.</source>
        <translation>请使用其他配置，或修改该配置的限制。</translation>
    </message>
    <message>
        <source>The profile protects the key “%1”: nothing was sent.</source>
        <translation>该配置保护标签键“%1”：未发送任何内容。</translation>
    </message>
    <message>
        <source>Leave this key alone, or change what the profile protects.</source>
        <translation>请不要改动该标签键，或修改该配置保护的标签键。</translation>
    </message>
    <message>
        <source>The profile allows %1 resources per apply, and %2 have changes: nothing was sent.</source>
        <translation>该配置每次最多提交%1个资源，现有%2个有更改：未发送任何内容。</translation>
    </message>
    <message>
        <source>Change fewer at once, or change what the profile allows.</source>
        <translation>请减少一次更改的数量，或修改该配置的限制。</translation>
    </message>
    <message>
        <source>The profile wants the number of these changes typed: nothing was sent.</source>
        <translation>该配置要求输入这些更改的数量：未发送任何内容。</translation>
    </message>
    <message>
        <source>Open the review and type the number beside its button.</source>
        <translation>请打开核对页，在按钮旁输入该数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) would be removed on production, and the profile wants this number confirmed: nothing was sent.</source>
        <translation>
            <numerusform>将在生产环境移除%n个标签，该配置要求确认此数字：未发送任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) would change, and the profile wants this number confirmed: nothing was sent.</source>
        <translation>
            <numerusform>将更改%n个标签，该配置要求确认此数字：未发送任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the changes with --dry-run or “plan”, then add --confirm %1.</source>
        <translation>请用--dry-run或“plan”查看更改，然后加上--confirm %1。</translation>
    </message>
    <message>
        <source>Make the plan again with “plan”.</source>
        <translation>请用“plan”重新生成计划。</translation>
    </message>
    <message>
        <source>%1, line %2: %3 Nothing was sent.</source>
        <extracomment>%1: a file, %2: a line of it, %3: what is wrong there, a whole sentence.</extracomment>
        <translation>%1第%2行：%3未发送任何内容。</translation>
    </message>
    <message>
        <source>%1: %2 Nothing was sent.</source>
        <extracomment>%1: a file, %2: what is wrong with it, a whole sentence.</extracomment>
        <translation>%1：%2未发送任何内容。</translation>
    </message>
    <message>
        <source>This is no valid JSON (%1).</source>
        <translation>不是有效的JSON（%1）。</translation>
    </message>
    <message>
        <source>This is no plan of TagDesk.</source>
        <translation>不是TagDesk的计划。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” does not belong there.</source>
        <translation>不应有“%1”。</translation>
    </message>
    <message>
        <source>Something is said twice.</source>
        <translation>有内容重复。</translation>
    </message>
    <message>
        <source>“%1” holds something else than it should.</source>
        <translation>“%1”的内容不正确。</translation>
    </message>
    <message>
        <source>“%1” is empty or no valid text.</source>
        <translation>“%1”为空或不是有效文本。</translation>
    </message>
    <message>
        <source>The key “%1” would not change.</source>
        <translation>标签键“%1”没有变化。</translation>
    </message>
    <message>
        <source>The key “%1” of this resource is changed in another line, too.</source>
        <translation>该资源的标签键“%1”在另一行中也有更改。</translation>
    </message>
    <message>
        <source>“%1” in the summary does not count what follows; perhaps a part is missing.</source>
        <translation>汇总中的“%1”与后面的内容不符；可能缺少一部分。</translation>
    </message>
    <message>
        <source>%1, key “%2”: %3</source>
        <extracomment>%1: a resource, %2: a tag key, %3: why this change does not hold, a whole sentence.</extracomment>
        <translation>%1，标签键“%2”：%3</translation>
    </message>
    <message>
        <source>The plan is for the account “%1” (%2), which this command does not use.</source>
        <translation>计划属于账号“%1”（%2），本命令没有使用该账号。</translation>
    </message>
    <message>
        <source>The account has no %1 here.</source>
        <translation>该账号在这里没有%1。</translation>
    </message>
    <message>
        <source>There is no such resource in %1.</source>
        <translation>%1中没有该资源。</translation>
    </message>
    <message>
        <source>Its tags could not be read.</source>
        <translation>无法读取其标签。</translation>
    </message>
    <message>
        <source>No such tag was expected, and “%1” was found.</source>
        <translation>预期没有该标签，实际为“%1”。</translation>
    </message>
    <message>
        <source>“%1” was expected, and “%2” was found.</source>
        <translation>预期为“%1”，实际为“%2”。</translation>
    </message>
    <message>
        <source>“%1” was expected, and no such tag was found.</source>
        <translation>预期为“%1”，实际没有该标签。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is read-only: its changes on %Ln resource(s) are not sent and stay staged. Open Profiles… to change that.</source>
        <extracomment>%1: a profile. “%Ln resource(s)” are those with staged changes.</extracomment>
        <translation>
            <numerusform>“%1”为只读：其%Ln个资源上的更改不发送，仍保持暂存。可在“账号配置…”中修改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” protects %2: %3 not sent, still staged. Open Profiles… to change that.</source>
        <extracomment>%1: a profile, %2: keys, %3: &quot;3 changes&quot;, of these keys.</extracomment>
        <translation>“%1”保护%2：%3不发送，仍保持暂存。可在“账号配置…”中修改。</translation>
    </message>
    <message>
        <source>left out: read-only profile</source>
        <extracomment>Of a resource: nothing is sent for it.</extracomment>
        <translation>略过：只读配置</translation>
    </message>
    <message>
        <source>left out: too many resources</source>
        <extracomment>Of a resource: nothing is sent for it, since the profile allows fewer at once.</extracomment>
        <translation>略过：资源过多</translation>
    </message>
    <message>
        <source>left out: protected key</source>
        <extracomment>Of a resource or a key: nothing is sent for it.</extracomment>
        <translation>略过：受保护的标签键</translation>
    </message>
    <message>
        <source>partly left out</source>
        <extracomment>Of a resource: some of its changes are not sent.</extracomment>
        <translation>部分略过</translation>
    </message>
    <message>
        <source>The profile forbids every staged change, so there is nothing to apply.</source>
        <translation>配置禁止了所有暂存的更改，没有可提交的内容。</translation>
    </message>
    <message>
        <source>“%1” is locked: nothing was sent.</source>
        <translation>“%1”已锁定：未发送任何内容。</translation>
    </message>
    <message>
        <source>“%1” is read-only: nothing was sent.</source>
        <translation>“%1”为只读：未发送任何内容。</translation>
    </message>
    <message>
        <source>“%1” protects the key “%2”: nothing was sent.</source>
        <extracomment>%1: a profile, %2: a tag key.</extracomment>
        <translation>“%1”保护标签键“%2”：未发送任何内容。</translation>
    </message>
    <message>
        <source>“%1” allows %2 resources per apply, and %3 have changes: nothing was sent.</source>
        <extracomment>%1: a profile, %2 and %3: numbers of resources.</extracomment>
        <translation>“%1”每次最多提交%2个资源，现有%3个有更改：未发送任何内容。</translation>
    </message>
    <message>
        <source>Have the plan file made again.</source>
        <translation>请重新制作计划文件。</translation>
    </message>
    <message>
        <source>The version of the plan is “%1”, and TagDesk knows the versions 1 and 2.</source>
        <translation>该计划的版本是“%1”，而TagDesk支持版本1和2。</translation>
    </message>
    <message>
        <source>The account “%1” is described twice.</source>
        <translation>账号“%1”被描述了两次。</translation>
    </message>
    <message>
        <source>The account “%1” is not described among the accounts.</source>
        <translation>accounts中没有描述账号“%1”。</translation>
    </message>
    <message>
        <source>The plan is for the account “%1” (%2), which is not open. Open it from the menu Profile.</source>
        <extracomment>%1: an account, %2: a cloud.</extracomment>
        <translation>该计划针对账号“%1”（%2），而它没有打开。请从“配置”菜单打开。</translation>
    </message>
    <message>
        <source>Another change of this key is staged.</source>
        <translation>该标签键已有另一项暂存的更改。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” allows %2 resources in one apply, and %Ln have changes: none of them is sent. Untick some of them, or open Profiles….</source>
        <extracomment>%1: a profile, %2: a number of resources. “%Ln resource(s)” are those with staged changes.</extracomment>
        <translation>
            <numerusform>“%1”每次最多提交%2个资源，现有%Ln个有更改：全部不发送。请取消勾选其中一些，或打开“账号配置…”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The policy of “%1” refuses changes of %2: %3 not sent, still staged.</source>
        <extracomment>%1: a profile, %2: keys, %3: &quot;3 changes&quot;, of these keys.</extracomment>
        <translation>“%1”的策略拒绝更改%2：%3未发送，仍为暂存。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of %1 break a rule of the policy, which wants that confirmed.</source>
        <extracomment>%1: keys. “%Ln change(s)” are those of these keys.</extracomment>
        <translation>
            <numerusform>%1的%Ln项更改违反策略的某条规则，策略要求确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: against the policy</source>
        <extracomment>Of a resource or a key: nothing is sent for it.</extracomment>
        <translation>已排除：违反策略</translation>
    </message>
    <message>
        <source>Leave this key alone, or give it a value that the policy allows.</source>
        <translation>请不要更改此键，或给它一个策略允许的值。</translation>
    </message>
    <message>
        <source>The policy of “%1” refuses a change of the key “%2”: nothing was sent.</source>
        <extracomment>%1: a profile, %2: a tag key.</extracomment>
        <translation>“%1”的策略拒绝更改键“%2”：未发送任何内容。</translation>
    </message>
    <message>
        <source>The policy refuses a change of the key “%1”: nothing was sent.</source>
        <extracomment>%1: a tag key.</extracomment>
        <translation>策略拒绝更改键“%1”：未发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) break a rule of the policy, which wants this number confirmed: nothing was sent.</source>
        <translation>
            <numerusform>%n项更改违反策略的某条规则，策略要求确认此数量：未发送任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cloud&apos;s tag service does not take the changes of %Ln resource(s): they are sent one resource at a time.</source>
        <translation>
            <numerusform>云端的标签服务不接受%Ln个资源的更改：它们会逐个资源发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: tags are written one resource at a time, which takes longer.</source>
        <extracomment>%1: the name of an account.</extracomment>
        <translation>%1：标签逐个资源写入，用时较长。</translation>
    </message>
    <message>
        <source>The cloud&apos;s tag service cannot be used for this account.</source>
        <translation>此账号不能使用云端的标签服务。</translation>
    </message>
    <message>
        <source>For many resources at once the access key needs the permission %1.</source>
        <extracomment>%1: a permission in words of the cloud.</extracomment>
        <translation>要批量写入，访问密钥需要权限%1。</translation>
    </message>
    <message>
        <source>The key “%1” looks like “%2”, which is in use. Correct it, or give --allow-lookalike-keys.</source>
        <extracomment>%1, %2: keys of tags.</extracomment>
        <translation>标签键“%1”看起来与使用中的“%2”相同。请改正，或给出--allow-lookalike-keys。</translation>
    </message>
    <message numerus="yes">
        <source>Terraform will set %Ln change(s) back, because it keeps these tags, too: %1. Its files have them under %2.</source>
        <extracomment>%1: keys, %2: addresses of Terraform, such as &quot;module.dns.huaweicloud_dns_zone.main&quot;.</extracomment>
        <translation>
            <numerusform>Terraform会将%Ln处更改改回，因为它也管理这些标签：%1。在其文件中位于%2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyDialog</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New policy</source>
        <translation>新建策略(&amp;N)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>as its file</source>
        <extracomment>In the field of a name that may stay empty.</extracomment>
        <translation>同文件名</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Na&amp;me of the policy</source>
        <translation>策略名称(&amp;M)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Severity of rules that say nothing else</source>
        <translation>未另行指定的规则的严重程度</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <extracomment>In the place of the name of a file.</extracomment>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Policy</source>
        <extracomment>The title of a dialog. %1: the name of a policy.</extracomment>
        <translation>策略</translation>
    </message>
    <message>
        <source>Policy: %1</source>
        <translation>策略：%1</translation>
    </message>
    <message>
        <source>What is marked as wrong is mended first (F8 goes there)</source>
        <translation>请先改正标为错误的内容（F8转到那里）</translation>
    </message>
    <message>
        <source>This form is not written here: save it as another file</source>
        <translation>这里不写入这种形式：请另存为其他文件</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有任何更改</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>文件已被更改</translation>
    </message>
    <message>
        <source>Somebody else changed %1 since it was opened here.</source>
        <translation>%1在此处打开之后，被其他人更改过。</translation>
    </message>
    <message>
        <source>Nothing was written. What you changed is still here.</source>
        <translation>没有写入任何内容。您的更改仍在这里。</translation>
    </message>
    <message>
        <source>Open theirs and drop mine</source>
        <translation>打开对方的，放弃我的</translation>
    </message>
    <message>
        <source>Save mine as a copy…</source>
        <translation>将我的另存为副本…</translation>
    </message>
    <message>
        <source>Unsaved policy</source>
        <translation>未保存的策略</translation>
    </message>
    <message>
        <source>What was changed in this policy is not saved.</source>
        <translation>此策略中的更改尚未保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>It cannot be saved before what is marked as wrong is mended.</source>
        <translation>在改正标为错误的内容之前，无法保存。</translation>
    </message>
    <message>
        <source>Usual severity</source>
        <translation>通常的严重程度</translation>
    </message>
    <message>
        <source>Save &amp;as our own…</source>
        <translation>另存为自身形式(&amp;A)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyEditTexts</name>
    <message>
        <source>any</source>
        <extracomment>A range without ends.</extracomment>
        <translation>任意</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>A range with one end. %1: a number or a day.</extracomment>
        <translation>从%1起</translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>A range with one end. %1: a number or a day.</extracomment>
        <translation>至%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A range, both ends included. %1, %2: numbers or days.</extracomment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>required</source>
        <extracomment>What a rule demands of a key: that it is there.</extracomment>
        <translation>必需</translation>
    </message>
    <message>
        <source>spelled so</source>
        <extracomment>What a rule demands of a key: that it is spelled as it stands here.</extracomment>
        <translation>须如此拼写</translation>
    </message>
    <message>
        <source>prohibited</source>
        <extracomment>What a rule demands of a key: that it is not there.</extracomment>
        <translation>禁止</translation>
    </message>
    <message>
        <source>one of %1</source>
        <extracomment>What a rule demands of values. %1: values, parted by commas.</extracomment>
        <translation>取值之一：%1</translation>
    </message>
    <message>
        <source>like /%1/</source>
        <extracomment>What a rule demands of values. %1: a regular expression.</extracomment>
        <translation>符合/%1/</translation>
    </message>
    <message>
        <source>number: %1</source>
        <extracomment>What a rule demands of values. %1: &quot;100 to 999&quot;, &quot;from 100&quot;, &quot;any&quot;.</extracomment>
        <translation>数字：%1</translation>
    </message>
    <message>
        <source>day: %1</source>
        <extracomment>What a rule demands of values. %1: &quot;2026-01-01 to 2026-12-31&quot;, &quot;any&quot;.</extracomment>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>needs %1</source>
        <extracomment>What a rule demands of a key. %1: keys, parted by commas.</extracomment>
        <translation>需要%1</translation>
    </message>
    <message>
        <source>not beside %1</source>
        <extracomment>What a rule demands of a key. %1: keys, parted by commas.</extracomment>
        <translation>不得与%1并存</translation>
    </message>
    <message>
        <source>everywhere</source>
        <extracomment>Where a rule holds.</extracomment>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>(%1)</source>
        <extracomment>A severity that a rule has because its policy has it. %1: &quot;advice&quot;, &quot;to be confirmed&quot;, &quot;refused&quot;.</extracomment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>The rule demands nothing of this key. Tick what it demands, or name the values that are allowed.</source>
        <translation>该规则对此键没有任何要求。请勾选要求，或填写允许的值。</translation>
    </message>
    <message>
        <source>The expression cannot be read: %1. Correct it, or clear the field.</source>
        <extracomment>%1: what is wrong with a regular expression, in English.</extracomment>
        <translation>无法读取该表达式：%1。请改正，或清空此字段。</translation>
    </message>
    <message>
        <source>This filter cannot be used here. It may ask for tags, names, IDs and free text; places have fields of their own.</source>
        <translation>此筛选条件不能在这里使用。它可以针对标签、名称、ID和任意文本；位置有各自的字段。</translation>
    </message>
    <message>
        <source>“%1” is no number. Write digits, with a point where there are fractions.</source>
        <extracomment>%1: what was typed.</extracomment>
        <translation>“%1”不是数字。请输入数字，小数用小数点。</translation>
    </message>
    <message>
        <source>“%1” is no day. Write days as 2026-11-30.</source>
        <extracomment>%1: what was typed.</extracomment>
        <translation>“%1”不是日期。请按2026-11-30的形式填写。</translation>
    </message>
    <message>
        <source>The range ends before it begins, so that no value is allowed. Exchange its ends.</source>
        <translation>范围的终点在起点之前，因此不允许任何值。请交换两端。</translation>
    </message>
    <message>
        <source>Name the keys; “*” stands for any text.</source>
        <translation>请填写键；“*”代表任意文本。</translation>
    </message>
    <message>
        <source>Name the team whose keys they are.</source>
        <translation>请填写这些键所属的团队。</translation>
    </message>
    <message>
        <source>Name the key that the rule is about.</source>
        <translation>请填写规则所针对的键。</translation>
    </message>
    <message>
        <source>Without a name the policy is called as its file.</source>
        <translation>没有名称时，策略以文件名称呼。</translation>
    </message>
    <message>
        <source>“*” stands for any text only where the key is prohibited. Here it is a character of the key.</source>
        <translation>只有在禁止该键时，“*”才代表任意文本。在这里它是键中的一个字符。</translation>
    </message>
    <message>
        <source>The key is prohibited and demanded at once. Keep one of both.</source>
        <translation>该键同时被禁止和要求。请只保留其一。</translation>
    </message>
    <message>
        <source>This names the key itself. Name another one.</source>
        <translation>这里填写的是该键自身。请填写其他键。</translation>
    </message>
    <message>
        <source>“%1” is needed and excluded at once. Keep one of both.</source>
        <extracomment>%1: a key.</extracomment>
        <translation>“%1”同时被需要和排除。请只保留其一。</translation>
    </message>
    <message>
        <source>No cloud is called “%1”, so that the rule does not hold there. “*” stands for any text.</source>
        <extracomment>%1: what was typed in the place of a cloud&apos;s short name.</extracomment>
        <translation>没有名为“%1”的云平台，因此规则在那里不适用。“*”代表任意文本。</translation>
    </message>
    <message>
        <source>%1 does not take “%2”: %3 Spell it otherwise, or leave that cloud out under “Clouds”.</source>
        <extracomment>%1: the name of a cloud, %2: a key or a value, %3: a sentence that says why.</extracomment>
        <translation>%1不接受“%2”：%3请换一种拼写，或在“云平台”中排除它。</translation>
    </message>
    <message numerus="yes">
        <source>Broken on %1 of %Ln shown resource(s).</source>
        <extracomment>A rule of a policy is broken. %1: on how many, %Ln: of so many.</extracomment>
        <translation>
            <numerusform>所显示的%Ln个资源中有%1个违反。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds for %Ln of them.</source>
        <translation>
            <numerusform>规则适用于其中%Ln个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln were not read.</source>
        <translation>
            <numerusform>有%Ln个资源的标签未读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the resources that break it…</source>
        <translation>正在统计违反该规则的资源…</translation>
    </message>
    <message>
        <source>What is wrong in the rule is mended first; then the resources that break it are counted.</source>
        <translation>请先改正规则中的错误，然后统计违反它的资源。</translation>
    </message>
    <message>
        <source>No resource is shown that could break it.</source>
        <translation>没有显示任何可能违反它的资源。</translation>
    </message>
    <message>
        <source>%1 is not in the form that is edited here, and is shown as it was understood.</source>
        <translation>%1不是可以在此编辑的形式，按所理解的内容显示。</translation>
    </message>
    <message>
        <source>Saved as %1. Every rule was taken over.</source>
        <translation>已保存为%1。所有规则均已转换。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not be said as rules; comments at the beginning of the file name them.</source>
        <translation>
            <numerusform>有%Ln项内容无法用规则表达；文件开头的注释列出了它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1已保存。</translation>
    </message>
    <message>
        <source>The profiles that use it are judged anew.</source>
        <translation>使用它的配置会重新评判。</translation>
    </message>
    <message>
        <source>No open profile uses it: name it in a profile, under “Policies”.</source>
        <translation>没有打开的配置使用它：请在账号配置的“策略”中指定它。</translation>
    </message>
    <message>
        <source>Made from %1.</source>
        <extracomment>The first comment of a file. %1: the name of another file.</extracomment>
        <translation>由%1生成。</translation>
    </message>
    <message>
        <source>Open a policy</source>
        <translation>打开策略</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>保存策略</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Policies of our own form (*.json *.jsonc)</source>
        <translation>TagDesk自身形式的策略 (*.json *.jsonc)</translation>
    </message>
    <message>
        <source>“Save as our own…” makes a policy of our own form of it and leaves this file as it is.</source>
        <translation>“另存为自身形式…”将其变为TagDesk自身形式的策略，此文件保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is saved, a policy with %Ln rule(s).</source>
        <extracomment>%1: a file; %Ln: rules in it.</extracomment>
        <translation>
            <numerusform>%1已保存，是有%Ln条规则的策略。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it for “%1”</source>
        <extracomment>A button: a policy that was saved just now. %1: the name of a profile.</extracomment>
        <translation>用于“%1”</translation>
    </message>
    <message>
        <source>Enter it in the profile</source>
        <extracomment>A button: a policy that was saved just now goes into the field of the profile that is open beneath.</extracomment>
        <translation>填入该账号配置</translation>
    </message>
    <message>
        <source>%1 is saved and entered in the profile.</source>
        <translation>%1已保存并填入账号配置。</translation>
    </message>
    <message>
        <source>The profile is not saved yet: close this editor and save it.</source>
        <translation>账号配置尚未保存：请关闭此编辑器并保存它。</translation>
    </message>
    <message>
        <source>“%1” is judged by it from now on.</source>
        <extracomment>Of a policy that was saved just now. %1: the name of a profile.</extracomment>
        <translation>从现在起，“%1”按它检查。</translation>
    </message>
    <message>
        <source>Save the cloud&apos;s policy</source>
        <translation>保存云平台的策略</translation>
    </message>
    <message>
        <source>Policies (*.json *.jsonc *.toml *.yml *.yaml *.ppvars *.csv *.txt)</source>
        <translation>策略 (*.json *.jsonc *.toml *.yml *.yaml *.ppvars *.csv *.txt)</translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyEditor</name>
    <message>
        <source>Rules of the policy</source>
        <translation>策略的规则</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Add another rule like this</source>
        <translation>添加一条同样的规则</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>移除规则</translation>
    </message>
    <message>
        <source>Owners of keys</source>
        <translation>键的所有者</translation>
    </message>
    <message>
        <source>Add an owner</source>
        <translation>添加所有者</translation>
    </message>
    <message>
        <source>Add another owner like this</source>
        <translation>添加一个同样的所有者</translation>
    </message>
    <message>
        <source>Remove the owner</source>
        <translation>移除所有者</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>No owner yet</source>
        <translation>还没有所有者</translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>还没有规则</translation>
    </message>
    <message>
        <source>An owner is a team: who edits one of its keys reads whom to ask.</source>
        <translation>所有者是一个团队：编辑其键的人会看到应询问谁。</translation>
    </message>
    <message>
        <source>A rule says what your organisation wants of one key: that it is there, how it is spelled, which values it may have.</source>
        <translation>规则说明您的组织对一个键的要求：必须存在、如何拼写、可以取哪些值。</translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyList</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>The tool tip of a button. %1: what it does, %2: its key.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyOwnerForm</name>
    <message>
        <source>Whose keys these are</source>
        <translation>这些键归谁所有</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>键(&amp;K)</translation>
    </message>
    <message>
        <source>With upper and lower case; “*” stands for any text. Several are parted by commas.</source>
        <translation>区分大小写；“*”代表任意文本。多个以逗号分隔。</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>团队(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>联系方式(&amp;C)</translation>
    </message>
    <message>
        <source>A mail address, a chat room. Who edits such a tag reads both beneath the field.</source>
        <translation>邮箱地址、聊天群。编辑这样的标签时，两者显示在输入框下方。</translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyOwnerModel</name>
    <message>
        <source>Keys</source>
        <extracomment>Heads of columns.</extracomment>
        <translation>键</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyRuleForm</name>
    <message>
        <source>The key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>键(&amp;K)</translation>
    </message>
    <message>
        <source>As it should be spelled.</source>
        <translation>按应有的拼写填写。</translation>
    </message>
    <message>
        <source>&amp;Required: every resource needs it</source>
        <translation>必需(&amp;R)：每个资源都要有</translation>
    </message>
    <message>
        <source>Spelled &amp;so: OWNER and owner are not one</source>
        <translation>须如此拼写(&amp;S)：OWNER与owner不是同一个</translation>
    </message>
    <message>
        <source>&amp;Prohibited: no resource may have it</source>
        <translation>禁止(&amp;P)：任何资源都不得有</translation>
    </message>
    <message>
        <source>Then “*” in the key stands for any text.</source>
        <translation>此时键中的“*”代表任意文本。</translation>
    </message>
    <message>
        <source>Allowed values</source>
        <translation>允许的值</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>One a line; “*” stands for any text. Of what stands here and below one has to fit.</source>
        <translation>每行一个；“*”代表任意文本。此处和下方的要求满足其一即可。</translation>
    </message>
    <message>
        <source>&amp;Upper and lower case of these do not matter</source>
        <translation>这些值不区分大小写(&amp;U)</translation>
    </message>
    <message>
        <source>E&amp;xpression</source>
        <translation>表达式(&amp;X)</translation>
    </message>
    <message>
        <source>A regular expression that fits the value from end to end, as [a-z]+-[0-9]{3}.</source>
        <translation>从头到尾符合值的正则表达式，例如[a-z]+-[0-9]{3}。</translation>
    </message>
    <message>
        <source>Both ends are allowed, too.</source>
        <translation>包含两端。</translation>
    </message>
    <message>
        <source>As 2026-11-30; both ends are allowed, too.</source>
        <translation>形式为2026-11-30；包含两端。</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>The ends of a range, in fields that may stay empty.</extracomment>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>其他键</translation>
    </message>
    <message>
        <source>N&amp;eeds</source>
        <translation>需要(&amp;E)</translation>
    </message>
    <message>
        <source>Keys that it needs beside it; several are parted by commas.</source>
        <translation>必须与它并存的键；多个以逗号分隔。</translation>
    </message>
    <message>
        <source>Exclu&amp;des</source>
        <translation>排除(&amp;D)</translation>
    </message>
    <message>
        <source>Keys that may not stand beside it.</source>
        <translation>不得与它并存的键。</translation>
    </message>
    <message>
        <source>Where it holds</source>
        <translation>适用位置</translation>
    </message>
    <message>
        <source>C&amp;louds</source>
        <translation>云平台(&amp;L)</translation>
    </message>
    <message>
        <source>Everywhere where nothing stands. “*” stands for any text, “!” in front for all others.</source>
        <translation>留空则适用于所有位置。“*”代表任意文本，前面加“!”表示其余全部。</translation>
    </message>
    <message>
        <source>Re&amp;gions</source>
        <translation>地域(&amp;G)</translation>
    </message>
    <message>
        <source>Product l&amp;ines</source>
        <translation>产品线(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Zones</source>
        <translation>域名(&amp;Z)</translation>
    </message>
    <message>
        <source>By name or ID.</source>
        <translation>按名称或ID。</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>As above the table: env=prod, name:pay-*.</source>
        <translation>与表格上方相同：env=prod、name:pay-*。</translation>
    </message>
    <message>
        <source>When it is broken</source>
        <translation>违反时</translation>
    </message>
    <message>
        <source>Severi&amp;ty</source>
        <translation>严重程度(&amp;T)</translation>
    </message>
    <message>
        <source>Advice is only said; the review asks for a confirmation; what is refused is not sent.</source>
        <translation>提示只作说明；需确认的在核对时询问；被拒绝的不发送。</translation>
    </message>
    <message>
        <source>as the policy: %1</source>
        <extracomment>A severity: that of the whole policy. %1: &quot;advice&quot;, &quot;to be confirmed&quot;, &quot;refused&quot;.</extracomment>
        <translation>同策略：%1</translation>
    </message>
    <message>
        <source>Your &amp;words</source>
        <translation>您的说明(&amp;W)</translation>
    </message>
    <message>
        <source>What people read beside it: whom to ask, what to write.</source>
        <translation>一并显示的内容：应询问谁、应填写什么。</translation>
    </message>
    <message>
        <source>A num&amp;ber</source>
        <translation>数字(&amp;B)</translation>
    </message>
    <message>
        <source>A da&amp;y</source>
        <translation>日期(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyRuleModel</name>
    <message>
        <source>Key</source>
        <extracomment>Heads of columns.</extracomment>
        <translation>键</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyTexts</name>
    <message>
        <source>%1, line %2</source>
        <extracomment>Where something stands. %1: a file, %2: a line of it.</extracomment>
        <translation>%1第%2行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a file and a line of it, %2: what is wrong there, a whole sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The policy cannot be read (%1).</source>
        <extracomment>%1: the system&apos;s words.</extracomment>
        <translation>无法读取策略（%1）。</translation>
    </message>
    <message>
        <source>The file is too large for a policy.</source>
        <translation>文件太大，不可能是策略。</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8.</source>
        <translation>文件不是UTF-8文本。</translation>
    </message>
    <message>
        <source>The file ends where more was expected.</source>
        <translation>文件在此结束，但应有更多内容。</translation>
    </message>
    <message>
        <source>“%1” was not expected here.</source>
        <translation>此处不应出现“%1”。</translation>
    </message>
    <message>
        <source>Lists and objects are too deep, or too many.</source>
        <translation>列表和对象嵌套太深或太多。</translation>
    </message>
    <message>
        <source>“%1” stands here twice.</source>
        <extracomment>%1: a member of a file.</extracomment>
        <translation>“%1”在此出现两次。</translation>
    </message>
    <message>
        <source>“%1” has to be: %2.</source>
        <extracomment>%1: a member of a file, %2: &quot;text&quot;, &quot;list&quot; and the like, in English.</extracomment>
        <translation>“%1”须为：%2。</translation>
    </message>
    <message>
        <source>The rule names no key.</source>
        <translation>规则没有指定键。</translation>
    </message>
    <message>
        <source>The rule demands nothing of the key “%1”.</source>
        <extracomment>%1: a key.</extracomment>
        <translation>规则对键“%1”没有任何要求。</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”.</source>
        <extracomment>%1: a member of a file, %2: its value.</extracomment>
        <translation>“%1”不能是“%2”。</translation>
    </message>
    <message>
        <source>The pattern “%1” cannot be read: %2.</source>
        <extracomment>%1: a regular expression, %2: what is wrong with it, in English.</extracomment>
        <translation>无法理解模式“%1”：%2。</translation>
    </message>
    <message>
        <source>The filter “%1” cannot be used in a policy.</source>
        <extracomment>%1: a filter.</extracomment>
        <translation>筛选条件“%1”不能用于策略。</translation>
    </message>
    <message>
        <source>“%1” is no day.</source>
        <extracomment>%1: what stands in the place of a day.</extracomment>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>“%1” has more than one “*”, which no cloud takes in a tag policy.</source>
        <extracomment>%1: a value of a tag.</extracomment>
        <translation>“%1”含有不止一个“*”，任何云的标签策略都不接受。</translation>
    </message>
    <message>
        <source>This is no policy that TagDesk knows.</source>
        <translation>这不是TagDesk认识的策略。</translation>
    </message>
    <message>
        <source>The policy has too many rules.</source>
        <translation>策略的规则太多。</translation>
    </message>
    <message>
        <source>Check the path of the file and who may read it.</source>
        <translation>请检查文件的路径以及谁可以读取它。</translation>
    </message>
    <message>
        <source>A severity is “advise”, “confirm” or “refuse”.</source>
        <translation>严重程度为“advise”、“confirm”或“refuse”。</translation>
    </message>
    <message>
        <source>Add what it demands, such as “required”, “spelling”, “values” or “prohibited”.</source>
        <translation>请加上要求，例如“required”、“spelling”、“values”或“prohibited”。</translation>
    </message>
    <message>
        <source>Filters of a policy ask for tags, names, IDs and free text. Places stand in “scope”.</source>
        <translation>策略中的筛选条件针对标签、名称、ID和文本。位置写在“scope”中。</translation>
    </message>
    <message>
        <source>Write days as 2026-11-30.</source>
        <translation>日期请写作2026-11-30。</translation>
    </message>
    <message>
        <source>Its own form has “policy” and “rules”. Tag policies of clouds have “tags”.</source>
        <translation>TagDesk自己的形式有“policy”和“rules”。云的标签策略有“tags”。</translation>
    </message>
    <message>
        <source>Correct the file there.</source>
        <translation>请更正文件的该处。</translation>
    </message>
    <message>
        <source>%1: “%2” is not known and has no effect.</source>
        <extracomment>%1: a file and a line of it, %2: a member of it.</extracomment>
        <translation>%1：“%2”未知，没有作用。</translation>
    </message>
    <message>
        <source>%1: “%2” changes what a parent policy says, which is not known here. It was read as if the parent said nothing.</source>
        <extracomment>%1: a file and a line of it, %2: a member of it.</extracomment>
        <translation>%1：“%2”更改上级策略的内容，而此处不知道上级策略。按上级没有任何规定来读取。</translation>
    </message>
    <message>
        <source>%1: “%2” asks for what no rule here can, and has no effect.</source>
        <extracomment>%1: a file and a line of it, %2: a member of it.</extracomment>
        <translation>%1：“%2”的要求无法用此处的规则表达，没有作用。</translation>
    </message>
    <message>
        <source>%1: “%2” is about the key “%3”.</source>
        <extracomment>%1: a file and a line of it, %2: a name, %3: a key.</extracomment>
        <translation>%1：“%2”针对键“%3”。</translation>
    </message>
    <message>
        <source>%1: “%2” names types in words of its cloud, which product lines here may not have: %3.</source>
        <extracomment>%1: a file and a line of it, %2: a member of it, %3: types of resources.</extracomment>
        <translation>%1：“%2”使用其云的类型名称，此处的产品线可能没有：%3。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of this kind; “tagdesk-cli check” lists them.</source>
        <extracomment>Behind what is said of one line of a policy.</extracomment>
        <translation>
            <numerusform>此类情况还有%Ln处；“tagdesk-cli check”会全部列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>advice</source>
        <extracomment>What a broken rule of a policy does: it is said, and nothing else.</extracomment>
        <translation>提示</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <extracomment>What a broken rule of a policy does: such an edit has to be confirmed.</extracomment>
        <translation>须确认</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>What a broken rule of a policy does: such an edit is not sent.</extracomment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>There is no policy to check against.</source>
        <translation>没有可用于检查的策略。</translation>
    </message>
    <message>
        <source>Name a file with --policy, or give the profile one.</source>
        <translation>请用--policy指定文件，或为账号配置指定策略。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) keep the policy.</source>
        <translation>
            <numerusform>%Ln个资源符合策略。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2 of %Ln resource(s).</source>
        <extracomment>%1: &quot;8 violations&quot;, %2: a number; %Ln are all of them.</extracomment>
        <translation>
            <numerusform>%Ln个资源中有%2个，共%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln violation(s)</source>
        <translation>
            <numerusform>%Ln处违反</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln resource(s) were not read, so nothing is known of them.</source>
        <translation>
            <numerusform>%Ln个资源的标签未读取，情况未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan mends something of %Ln resource(s).</source>
        <translation>
            <numerusform>计划修正%Ln个资源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) need a person.</source>
        <translation>
            <numerusform>%Ln个资源需要人工处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>A pattern of the policy takes too long on some values, so they count as not allowed. Make it simpler.</source>
        <translation>策略中的某个模式在一些值上耗时过长，这些值按不允许计算。请简化该模式。</translation>
    </message>
    <message>
        <source>The owner of keys has no team.</source>
        <translation>键的所有者没有填写团队。</translation>
    </message>
    <message>
        <source>The cloud of “%1” keeps no such policy, or tells it nobody.</source>
        <extracomment>%1: an account.</extracomment>
        <translation>“%1”所在的云没有这样的策略，或者不对外提供。</translation>
    </message>
    <message>
        <source>Write a policy of your own, or export the cloud&apos;s where its console can.</source>
        <translation>请自己编写策略，或者在控制台支持时从那里导出。</translation>
    </message>
    <message numerus="yes">
        <source>A policy with %Ln rule(s) was written.</source>
        <translation>
            <numerusform>已写入一份含%Ln条规则的策略。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag policy in force on “%1”</source>
        <extracomment>%1: an account.</extracomment>
        <translation>“%1”已生效的标签策略</translation>
    </message>
    <message>
        <source>Predefined tags of “%1”</source>
        <extracomment>%1: an account.</extracomment>
        <translation>“%1”的预定义标签</translation>
    </message>
    <message>
        <source>Asking for the tag policy in force on “%1”…</source>
        <extracomment>%1: an account.</extracomment>
        <translation>正在查询“%1”已生效的标签策略…</translation>
    </message>
    <message>
        <source>Asking for the predefined tags of “%1”…</source>
        <extracomment>%1: an account.</extracomment>
        <translation>正在查询“%1”的预定义标签…</translation>
    </message>
    <message>
        <source>The tag policy in force on “%1” was not fetched. %2</source>
        <extracomment>%1: an account, %2: why, a whole sentence.</extracomment>
        <translation>未能取得“%1”已生效的标签策略。%2</translation>
    </message>
    <message>
        <source>The predefined tags of “%1” were not fetched. %2</source>
        <translation>未能取得“%1”的预定义标签。%2</translation>
    </message>
    <message>
        <source>Only the management account of the organization, or an account to which it gave tag policies, may ask: use a profile with its keys, or ask its people for the file.</source>
        <translation>只有组织的管理账号，或由其委托管理标签策略的账号可以查询：请使用带有其密钥的账号配置，或向其管理人员索取该文件。</translation>
    </message>
    <message>
        <source>Ask whoever manages the account for the permission to list predefined tags, or use another access key.</source>
        <translation>请向账号的管理人员申请查询预定义标签的权限，或使用其他访问密钥。</translation>
    </message>
    <message>
        <source>Nothing was written. Export it where the cloud&apos;s console can, and report this.</source>
        <translation>未写入任何内容。如果云平台的控制台可以导出，请从那里导出，并报告此问题。</translation>
    </message>
    <message>
        <source>The file cannot be read here: %1.</source>
        <extracomment>%1: what is wrong with a file, in English.</extracomment>
        <translation>文件在此处无法读取：%1。</translation>
    </message>
    <message>
        <source>“%1” is neither text nor day nor number, which are all that a policy has.</source>
        <extracomment>%1: what stands in a file, for example 10:30:00.</extracomment>
        <translation>“%1”既不是文本，也不是日期或数字，而策略只有这些。</translation>
    </message>
    <message>
        <source>Write days as 2026-11-30, and other texts in quotes.</source>
        <translation>日期请写成2026-11-30，其他文本请加引号。</translation>
    </message>
    <message>
        <source>%1: the key “%2” may have any value, which is no rule.</source>
        <extracomment>%1: a file and a line of it, %2: a key.</extracomment>
        <translation>%1：标签键“%2”可以取任何值，不构成规则。</translation>
    </message>
</context>
<context>
    <name>tagdesk::ProblemRound</name>
    <message>
        <source>There is no problem to go to</source>
        <translation>没有需要处理的问题</translation>
    </message>
</context>
<context>
    <name>tagdesk::ProfileDialog</name>
    <message>
        <source>Profiles</source>
        <translation>账号配置</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Takes over keys from the files of the clouds&apos; own tools</source>
        <translation>从各云平台自有工具的文件中导入密钥</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No profile yet</source>
        <translation>还没有账号配置</translation>
    </message>
    <message>
        <source>A profile is an account of a cloud: its name, its regions, how careful to be with it, and its keys, which are kept in the keychain of the system and nowhere else.</source>
        <translation>账号配置对应一个云账号：名称、地域、操作限制和访问密钥。密钥只保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>添加配置</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>Name of a copy of the profile %1.</extracomment>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Remove a profile</source>
        <translation>移除配置</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>移除“%1”？</translation>
    </message>
    <message>
        <source>Its keys are deleted from the keychain, too. Nothing changes in the cloud. This cannot be undone.</source>
        <translation>其密钥也会从密钥环中删除。云端不会有任何改变。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Remove it and its keys</source>
        <translation>移除配置及其密钥</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>Testing; nothing is written to the cloud…</source>
        <translation>正在测试；不会向云端写入任何内容…</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有任何更改</translation>
    </message>
    <message>
        <source>The profile is open</source>
        <translation>该配置已打开</translation>
    </message>
    <message>
        <source>Save the profile first</source>
        <translation>请先保存该配置</translation>
    </message>
    <message>
        <source>Reads a little with these keys and says what is wrong, if anything</source>
        <translation>用这些密钥读取少量内容，并指出问题所在</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Unsaved profile</source>
        <translation>未保存的配置</translation>
    </message>
    <message>
        <source>What was typed in this profile is not saved.</source>
        <translation>该配置中输入的内容尚未保存。</translation>
    </message>
</context>
<context>
    <name>tagdesk::ProfileForm</name>
    <message>
        <source>all that the cloud documents</source>
        <extracomment>What a profile without regions has.</extracomment>
        <translation>云端文档列出的全部地域</translation>
    </message>
    <message>
        <source>the cloud&apos;s own</source>
        <translation>云端默认</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;loud</source>
        <translation>云平台(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>地域(&amp;R)</translation>
    </message>
    <message>
        <source>Several are parted by commas, for example cn-north-1, cn-east-2.</source>
        <translation>多个地域用逗号分隔，例如cn-north-1, cn-east-2。</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>终端节点(&amp;E)</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>When keys end that nobody noted an end for.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>&amp;Access key</source>
        <translation>AK(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Secret key</source>
        <translation>SK(&amp;S)</translation>
    </message>
    <message>
        <source>Security &amp;token</source>
        <translation>安全令牌(&amp;T)</translation>
    </message>
    <message>
        <source>Keys e&amp;xpire</source>
        <translation>到期时间(&amp;X)</translation>
    </message>
    <message>
        <source>As the cloud tells it, for example 2026-03-14T18:00:00Z; UTC where no zone is named.</source>
        <translation>按云端给出的格式，例如2026-03-14T18:00:00Z；未注明时区则为UTC。</translation>
    </message>
    <message>
        <source>&amp;Production</source>
        <translation>生产环境(&amp;P)</translation>
    </message>
    <message>
        <source>Rea&amp;d-only</source>
        <translation>只读(&amp;D)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>any number of changes</source>
        <translation>不限更改数</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>The keys never leave memory by themselves.</extracomment>
        <translation>从不</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>Behind a number of minutes, with a blank before it.</extracomment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>&amp;Verify writes: read back what the cloud accepted</source>
        <translation>核实写入：回读云端已受理的更改(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Guard conflicts: read again before writing</source>
        <translation>防止冲突：写入前重新读取(&amp;G)</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>操作限制</translation>
    </message>
    <message>
        <source>Marked everywhere; removing a tag asks for the number of removals.</source>
        <translation>处处标明；移除标签时要求输入移除的数量。</translation>
    </message>
    <message>
        <source>Nothing that changes anything is ever sent.</source>
        <translation>绝不发送任何会产生更改的请求。</translation>
    </message>
    <message>
        <source>Protected &amp;keys</source>
        <translation>受保护的标签键(&amp;K)</translation>
    </message>
    <message>
        <source>Resources per apply</source>
        <translation>每次提交的资源数</translation>
    </message>
    <message>
        <source>Confirm above</source>
        <translation>确认阈值</translation>
    </message>
    <message>
        <source>With more changes their number has to be typed.</source>
        <translation>更改数超过此值时须输入该数量。</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>锁定时间</translation>
    </message>
    <message>
        <source>Without input for so long the keys leave memory. Staged changes stay.</source>
        <translation>超过此时间无操作，密钥会从内存清除。暂存的更改仍在。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>R&amp;ules for tags</source>
        <translation>标签规则(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;quests per minute</source>
        <translation>每分钟请求数(&amp;Q)</translation>
    </message>
    <message>
        <source>Resources per request</source>
        <translation>每个请求的资源数</translation>
    </message>
    <message>
        <source>the cloud&apos;s: %1</source>
        <extracomment>What holds where nothing is chosen. %1: a number.</extracomment>
        <translation>云端默认：%1</translation>
    </message>
    <message>
        <source>the usual: %1</source>
        <extracomment>What holds where nothing is chosen. %1: a number.</extracomment>
        <translation>常用值：%1</translation>
    </message>
    <message>
        <source>unchanged – kept in the keychain</source>
        <translation>未改动，保存在密钥环中</translation>
    </message>
    <message>
        <source>unchanged – not kept after TagDesk ends</source>
        <translation>未改动，TagDesk退出后不保留</translation>
    </message>
    <message>
        <source>only with temporary keys</source>
        <translation>仅用于临时访问密钥</translation>
    </message>
    <message>
        <source>Tags with these keys are never touched. Several are parted by commas; * stands for any text.</source>
        <translation>绝不改动这些键的标签。多个键用逗号分隔；*代表任意文本。</translation>
    </message>
    <message>
        <source>unchanged – only temporary keys have one</source>
        <extracomment>In a field that may stay empty.</extracomment>
        <translation>未改动，仅临时访问密钥才有</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Files with what your organisation wants of tags; several are parted by commas. Those without a folder are looked for in “policies” beside the profiles.</source>
        <translation>写明组织对标签的要求的文件；多个以逗号分隔。不带文件夹的在账号配置旁的“policies”中查找。</translation>
    </message>
    <message>
        <source>Man&amp;y at once</source>
        <translation>批量写入(&amp;Y)</translation>
    </message>
    <message>
        <source>The cloud&apos;s tag service writes many resources in one request. It takes fewer characters; what it does not take goes one resource at a time.</source>
        <translation>云端的标签服务在一个请求中写入多个资源。它接受的字符较少；它不接受的逐个资源发送。</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>基础设施</translation>
    </message>
    <message>
        <source>States and plans of Terraform as JSON; tags that it keeps are marked. Several are parted by commas; those without a folder are looked for in “infrastructure” beside the profiles.</source>
        <translation>JSON格式的Terraform状态或计划文件；由其管理的标签会带有标记。多个以逗号分隔；不带文件夹的在账号配置旁的“infrastructure”中查找。</translation>
    </message>
    <message>
        <source>Edit the policy…</source>
        <translation>编辑策略…</translation>
    </message>
    <message>
        <source>Opens the first file above in the editor, or begins a new policy</source>
        <translation>在编辑器中打开上面的第一个文件，或新建策略</translation>
    </message>
</context>
<context>
    <name>tagdesk::ProfileList</name>
    <message>
        <source>Find a profile</source>
        <translation>查找配置</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>账号配置</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>添加配置</translation>
    </message>
    <message>
        <source>Make another one like this; its keys have to be typed</source>
        <translation>以此为样本新建；密钥需重新输入</translation>
    </message>
    <message>
        <source>Remove the profile and its keys</source>
        <translation>移除该配置及其密钥</translation>
    </message>
    <message>
        <source>Move up within its folder</source>
        <translation>在文件夹内上移</translation>
    </message>
    <message>
        <source>Move down within its folder</source>
        <translation>在文件夹内下移</translation>
    </message>
    <message>
        <source>The profile is open; close it first</source>
        <translation>该配置已打开；请先关闭</translation>
    </message>
</context>
<context>
    <name>tagdesk::ProfileMenu</name>
    <message>
        <source>Sandbox — open</source>
        <translation>沙箱 — 已打开</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>A profile in the menu. %1: its name, %2: &quot;production · JD Cloud&quot;.</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Close %1</source>
        <extracomment>Takes the account of the profile %1 out of the tree.</extracomment>
        <translation>关闭%1</translation>
    </message>
</context>
<context>
    <name>tagdesk::ProfilePill</name>
    <message>
        <source>simulation</source>
        <extracomment>In the pill that names the profile: nothing is real.</extracomment>
        <translation>模拟</translation>
    </message>
    <message>
        <source>production</source>
        <extracomment>In the pill that names the profile: mistakes are expensive here.</extracomment>
        <translation>生产</translation>
    </message>
    <message>
        <source>read-only</source>
        <extracomment>In the pill that names the profile.</extracomment>
        <translation>只读</translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Between the parts of a line.</extracomment>
        <translation> · </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>An account. %1: its name, %2: &quot;production · JD Cloud&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>账号配置：%1</translation>
    </message>
</context>
<context>
    <name>tagdesk::ProfileTexts</name>
    <message>
        <source>Another profile is named “%1” already; give this one another name.</source>
        <translation>已有名为“%1”的配置；请另取名称。</translation>
    </message>
    <message>
        <source>“%1” is no address that can be used: it has to be https:// and a host, for example https://tags.example.com, without a path.</source>
        <translation>“%1”不是可用的地址：应为https://加主机名，不含路径，例如https://tags.example.com。</translation>
    </message>
    <message>
        <source>“%1” cannot be a region: regions are written like cn-north-1.</source>
        <translation>“%1”不是地域：地域的写法如cn-north-1。</translation>
    </message>
    <message>
        <source>“%1” is no date and time: write them like 2026-03-14T18:00:00Z.</source>
        <translation>“%1”不是日期和时间：写法如2026-03-14T18:00:00Z。</translation>
    </message>
    <message>
        <source>There is a blank in the middle, and keys have none; copy it once more.</source>
        <translation>中间有空格，而密钥中没有空格；请重新复制。</translation>
    </message>
    <message>
        <source>There is a character that keys never have; copy it once more.</source>
        <translation>其中有密钥不会有的字符；请重新复制。</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>请填写配置的名称。</translation>
    </message>
    <message>
        <source>Choose a cloud.</source>
        <translation>请选择云平台。</translation>
    </message>
    <message>
        <source>Fill in the access key.</source>
        <translation>请填写AK。</translation>
    </message>
    <message>
        <source>Fill in the secret key.</source>
        <translation>请填写SK。</translation>
    </message>
    <message>
        <source>production</source>
        <extracomment>Of a profile: mistakes are expensive here.</extracomment>
        <translation>生产</translation>
    </message>
    <message>
        <source>read-only</source>
        <extracomment>Of a profile: nothing is ever sent that changes something.</extracomment>
        <translation>只读</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>Of a profile: its account is in the tree.</extracomment>
        <translation>已打开</translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Between the parts of a line.</extracomment>
        <translation> · </translation>
    </message>
    <message>
        <source>The profiles in %1 could not be read.</source>
        <translation>无法读取%1中的配置。</translation>
    </message>
    <message>
        <source>Look at the file and who may read it, then try again; it is left as it is.</source>
        <translation>请检查该文件及其读取权限，然后重试；文件保持原样。</translation>
    </message>
    <message>
        <source>The profiles in %1 are not as TagDesk writes them.</source>
        <translation>%1中的配置不是TagDesk写出的样子。</translation>
    </message>
    <message>
        <source>Mend the file or move it away; it is left as it is.</source>
        <translation>请修正该文件或将其移走；文件保持原样。</translation>
    </message>
    <message>
        <source>The profiles in %1 were written by a newer version of TagDesk.</source>
        <translation>%1中的配置由更新版本的TagDesk写入。</translation>
    </message>
    <message>
        <source>They are left as they are; use that version.</source>
        <translation>它们保持原样；请使用该版本。</translation>
    </message>
    <message>
        <source>The profiles in %1 could not be written.</source>
        <translation>无法写入%1中的配置。</translation>
    </message>
    <message>
        <source>Look at the file, who may write it, and the room on the disk, then try again.</source>
        <translation>请检查该文件、其写入权限和磁盘空间，然后重试。</translation>
    </message>
    <message>
        <source>Another profile has the name “%1”.</source>
        <translation>另一个配置已使用名称“%1”。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请另选名称。</translation>
    </message>
    <message>
        <source>The profile is not there any more; somebody removed it meanwhile.</source>
        <translation>该配置已不存在；期间已被移除。</translation>
    </message>
    <message>
        <source>Open the list of profiles again to see what is there.</source>
        <translation>请重新打开配置列表查看。</translation>
    </message>
    <message>
        <source>There is no profile “%1” in %2.</source>
        <translation>%2中没有配置“%1”。</translation>
    </message>
    <message>
        <source>Compare the name with “tagdesk-cli profiles list”.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>请用“tagdesk-cli profiles list”核对名称。</translation>
    </message>
    <message>
        <source>The profile “%1” in %2 is not used: %3</source>
        <extracomment>%1: name of a profile, %2: path of a file, %3: what is wrong with it, a whole sentence.</extracomment>
        <translation>未使用%2中的配置“%1”：%3</translation>
    </message>
    <message>
        <source>Correct it in the file, which is left as it is; the other profiles work.</source>
        <translation>请在文件中改正，文件保持原样；其他配置可正常使用。</translation>
    </message>
    <message>
        <source>No keychain answers on this system.</source>
        <translation>系统中没有密钥环应答。</translation>
    </message>
    <message>
        <source>Start one, for example GNOME Keyring or KWallet, then try again.</source>
        <translation>请启动一个，例如GNOME Keyring或KWallet，然后重试。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>请解锁，然后重试。</translation>
    </message>
    <message>
        <source>The keychain refuses TagDesk.</source>
        <translation>密钥环拒绝了TagDesk。</translation>
    </message>
    <message>
        <source>Allow TagDesk in the keychain&apos;s own settings, then try again.</source>
        <translation>请在密钥环的设置中允许TagDesk，然后重试。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已被取消。</translation>
    </message>
    <message>
        <source>Try again, and answer when the keychain asks.</source>
        <translation>请重试，并在密钥环询问时作答。</translation>
    </message>
    <message>
        <source>The keys are larger than a keychain takes.</source>
        <translation>密钥超过了密钥环可保存的大小。</translation>
    </message>
    <message>
        <source>Check that they are keys, and not a file around them.</source>
        <translation>请确认它们是密钥，而不是整个密钥文件。</translation>
    </message>
    <message>
        <source>The keychain failed.</source>
        <translation>密钥环出现故障。</translation>
    </message>
    <message>
        <source>Look into the keychain, then try again.</source>
        <translation>请检查密钥环，然后重试。</translation>
    </message>
    <message>
        <source>%1 The keychain may not hold the keys as they were before: look at its entries of TagDesk, or give the keys again.</source>
        <extracomment>%1: what to do, a whole sentence.</extracomment>
        <translation>%1密钥环中的密钥可能已不是原样：请检查其中TagDesk的条目，或重新填写密钥。</translation>
    </message>
    <message>
        <source>There is no profile named “%1”.</source>
        <translation>没有名为“%1”的配置。</translation>
    </message>
    <message>
        <source>Check the name after --profile, or start with --sandbox.</source>
        <translation>请检查--profile后的名称，或用--sandbox启动。</translation>
    </message>
    <message>
        <source>%1 Or set TAGDESK_ACCESS_KEY and TAGDESK_SECRET_KEY.</source>
        <extracomment>%1: what to do, a whole sentence. The names of variables are not translated.</extracomment>
        <translation>%1也可设置TAGDESK_ACCESS_KEY和TAGDESK_SECRET_KEY。</translation>
    </message>
    <message>
        <source>The keychain holds no access key for the profile “%1”.</source>
        <translation>密钥环中没有配置“%1”的AK。</translation>
    </message>
    <message>
        <source>Type its keys into the profile, or put them into the keychain and try again.</source>
        <translation>请在配置中输入其密钥，或将密钥存入密钥环后重试。</translation>
    </message>
    <message>
        <source>Remove the profile and add it again with its keys.</source>
        <translation>请移除该配置，然后连同密钥重新添加。</translation>
    </message>
    <message>
        <source>The keychain with the access key of “%1” is locked.</source>
        <translation>保存“%1”的AK的密钥环已锁定。</translation>
    </message>
    <message>
        <source>The keychain did not give the access key of “%1” to TagDesk.</source>
        <translation>密钥环未将“%1”的AK提供给TagDesk。</translation>
    </message>
    <message>
        <source>Try again, and allow it when the keychain asks.</source>
        <translation>请重试，并在密钥环询问时允许。</translation>
    </message>
    <message>
        <source>The access key of “%1” could not be read: no keychain answers on this system.</source>
        <translation>无法读取“%1”的AK：系统中没有密钥环应答。</translation>
    </message>
    <message>
        <source>Start one, for example GNOME Keyring or KWallet, then try again; or type the keys into the profile, for this run only.</source>
        <translation>请启动一个，例如GNOME Keyring或KWallet，然后重试；或在配置中输入密钥，仅本次运行有效。</translation>
    </message>
    <message>
        <source>The access key of “%1” could not be read from the keychain.</source>
        <translation>无法从密钥环读取“%1”的AK。</translation>
    </message>
    <message>
        <source>What the keychain holds is not a key. Put the key into it anew, then try again.</source>
        <translation>密钥环中保存的不是密钥。请重新存入，然后重试。</translation>
    </message>
    <message>
        <source>The profile “%1” was not saved.</source>
        <translation>配置“%1”未保存。</translation>
    </message>
    <message>
        <source>The profile “%1” was not removed.</source>
        <translation>配置“%1”未移除。</translation>
    </message>
    <message>
        <source>The order was not changed.</source>
        <translation>顺序未改变。</translation>
    </message>
    <message>
        <source>There is no list of profiles.</source>
        <translation>没有配置列表。</translation>
    </message>
    <message>
        <source>“%1” has to be true or false, without quotation marks.</source>
        <translation>“%1”应为true或false，不加引号。</translation>
    </message>
    <message>
        <source>“%1” has to be a whole number from 0 to 2147483647, without quotation marks.</source>
        <translation>“%1”应为0到2147483647之间的整数，不加引号。</translation>
    </message>
    <message>
        <source>“%1” has to be a text in quotation marks.</source>
        <translation>“%1”应为加引号的文本。</translation>
    </message>
    <message>
        <source>“%1” has to be a list of texts, as in [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>“%1”应为文本列表，例如[&quot;one&quot;, &quot;two&quot;]。</translation>
    </message>
    <message>
        <source>“%1” has to be an address, as in &quot;https://tags.example.com&quot;.</source>
        <translation>“%1”应为地址，例如&quot;https://tags.example.com&quot;。</translation>
    </message>
    <message>
        <source>“%1” names rules that this version does not have.</source>
        <translation>“%1”指定的规则集在此版本中不存在。</translation>
    </message>
    <message>
        <source>“%1” is missing or empty.</source>
        <translation>“%1”缺失或为空。</translation>
    </message>
    <message>
        <source>“%1” is the same as in another profile of the file.</source>
        <translation>“%1”与文件中另一个配置相同。</translation>
    </message>
    <message>
        <source>“%1” is spelt otherwise than the member of that name.</source>
        <translation>“%1”与该名称的成员拼写不同。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln profile(s) cannot be used as they stand in the file.</source>
        <translation>
            <numerusform>文件中有%Ln个配置按现有内容无法使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1: name of a profile, %2: what is wrong with it, a whole sentence.</extracomment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Correct it in %1. It is left as it is there, and the other profiles work.</source>
        <extracomment>%1: path of a file.</extracomment>
        <translation>请在%1中改正。其中内容保持原样，其他配置可正常使用。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %Ln member(s) that this version of TagDesk does not know, without effect here; they are kept: %2.</source>
        <extracomment>%1: name of a profile, %2: names of members, parted by commas.</extracomment>
        <translation>
            <numerusform>“%1”有%Ln个此版本的TagDesk不认识的成员，在此不起作用，但会保留：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>If one of them protects something, use the version that wrote it.</source>
        <translation>如果其中有起保护作用的，请使用写入它的版本。</translation>
    </message>
    <message>
        <source>“%1” is saved; its keys are in the keychain.</source>
        <translation>“%1”已保存；其密钥保存在密钥环中。</translation>
    </message>
    <message>
        <source>“%1” is saved without its keys: no keychain answers, so they last until TagDesk ends.</source>
        <translation>“%1”已保存，但不含密钥：没有密钥环应答，密钥仅在TagDesk退出前有效。</translation>
    </message>
    <message>
        <source>“%1” was removed, and its keys.</source>
        <translation>“%1”及其密钥已移除。</translation>
    </message>
    <message>
        <source>“%1” was removed, but its keys may still be in a keychain: none answers now.</source>
        <translation>“%1”已移除，但其密钥可能仍在密钥环中：现在没有密钥环应答。</translation>
    </message>
    <message>
        <source>Delete the entry of TagDesk in the keychain when it runs again.</source>
        <translation>密钥环恢复运行后，请删除其中TagDesk的条目。</translation>
    </message>
    <message>
        <source>No keychain answers on this system: access keys last until TagDesk ends.</source>
        <translation>系统中没有密钥环应答：访问密钥仅在TagDesk退出前有效。</translation>
    </message>
    <message>
        <source>Nothing of them is written anywhere. To keep them, start a keychain, for example GNOME Keyring or KWallet, and save the profile once more.</source>
        <translation>它们不会写入任何地方。要保留它们，请启动密钥环（例如GNOME Keyring或KWallet），然后重新保存该配置。</translation>
    </message>
    <message>
        <source>where it saves requests</source>
        <extracomment>When tags of many resources are written in one request.</extracomment>
        <translation>能减少请求时</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>When tags of many resources are written in one request.</extracomment>
        <translation>从不</translation>
    </message>
    <message>
        <source>wherever the tag service takes them</source>
        <extracomment>When tags of many resources are written in one request.</extracomment>
        <translation>标签服务可接受时一律使用</translation>
    </message>
    <message>
        <source>“%1” has a value that this version does not know.</source>
        <translation>“%1”的值是此版本不认识的。</translation>
    </message>
    <message>
        <source>“%1” cannot stand in “%2”.</source>
        <translation>“%1”不能填在“%2”中。</translation>
    </message>
    <message>
        <source>Fill in “%1”.</source>
        <extracomment>%1: the caption of a field.</extracomment>
        <translation>请填写“%1”。</translation>
    </message>
</context>
<context>
    <name>tagdesk::QuotaMeter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Too many tags: %1 on the fullest resource</source>
        <extracomment>%1 is &quot;12 of 10&quot;.</extracomment>
        <translation>标签过多：最多的资源为%1</translation>
    </message>
    <message>
        <source>Too many tags: %1</source>
        <translation>标签过多：%1</translation>
    </message>
    <message>
        <source>Tags used: %1 on the fullest resource</source>
        <extracomment>%1 is &quot;4 of 10&quot;.</extracomment>
        <translation>已用标签：最多的资源为%1</translation>
    </message>
    <message>
        <source>Tags used: %1</source>
        <translation>已用标签：%1</translation>
    </message>
</context>
<context>
    <name>tagdesk::RecentFilesMenu</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>A file in a menu; %1 is its name, %2 its folder.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No file was imported or exported yet</source>
        <translation>还没有导入或导出过文件</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>清除这些文件记录(&amp;F)</translation>
    </message>
</context>
<context>
    <name>tagdesk::RenameKeyDialog</name>
    <message>
        <source>Rename a key</source>
        <translation>重命名标签键</translation>
    </message>
    <message>
        <source>New key in the place of “%1”:</source>
        <translation>代替“%1”的新标签键：</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新标签键</translation>
    </message>
    <message numerus="yes">
        <source>On %Ln resource(s) that are shown</source>
        <translation>
            <numerusform>显示的%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln selected resource(s)</source>
        <translation>
            <numerusform>选中的%Ln个资源</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) change; each keeps its value.</source>
        <translation>
            <numerusform>%Ln个资源将更改；各自保留其值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) have another value under the new key and keep both keys.</source>
        <translation>
            <numerusform>%Ln个资源的新标签键下已有另一个值，将同时保留两个键。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) cannot be edited and stay as they are.</source>
        <translation>
            <numerusform>%Ln个资源不能编辑，保持原样。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ReplaceDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Which resources</source>
        <translation>哪些资源</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected resource(s)</source>
        <translation>
            <numerusform>%Ln个选中的资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown resource(s)</source>
        <translation>
            <numerusform>%Ln个显示的资源</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was read</source>
        <translation>已读取的全部内容</translation>
    </message>
    <message>
        <source>Steps, one after the other</source>
        <translation>依次执行的步骤</translation>
    </message>
    <message>
        <source>&amp;Add as step</source>
        <translation>添加为步骤(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move step</source>
        <translation>移除步骤(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open rules…</source>
        <translation>打开规则(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save rules…</source>
        <translation>保存规则(&amp;S)…</translation>
    </message>
    <message>
        <source>Nothing is looked for yet</source>
        <translation>尚未指定要查找的内容</translation>
    </message>
    <message>
        <source>Say on the left what to find. What would change appears here while you type.</source>
        <translation>请在左侧填写要查找的内容。输入时，将会更改的内容显示在此处。</translation>
    </message>
</context>
<context>
    <name>tagdesk::ResourceDelegate</name>
    <message>
        <source>?</source>
        <extracomment>In a cell: whether the resource has the tag is not known.</extracomment>
        <translation>?</translation>
    </message>
    <message>
        <source>–</source>
        <extracomment>In a cell: the resource does not have the tag.</extracomment>
        <translation>–</translation>
    </message>
    <message>
        <source>+ %1</source>
        <extracomment>In a cell: a value that is staged on a resource without the tag.</extracomment>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>(empty value)</source>
        <translation>（空值）</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1的值</translation>
    </message>
</context>
<context>
    <name>tagdesk::ResourceHeader</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Column heads</source>
        <translation>列头</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云平台</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Product or zone</source>
        <translation>产品线或域名</translation>
    </message>
</context>
<context>
    <name>tagdesk::ResourceHistoryView</name>
    <message>
        <source>History of the resource</source>
        <translation>资源的历史记录</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>History of one resource</source>
        <translation>单个资源的历史记录</translation>
    </message>
    <message>
        <source>Select one resource in the table to see what was applied to it.</source>
        <translation>在表格中选择一个资源，查看对它提交过的更改。</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史记录…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing was applied yet</source>
        <translation>还没有提交过任何更改</translation>
    </message>
    <message>
        <source>Changes that TagDesk applies to this resource are listed here: when, by whom, and what became of them.</source>
        <translation>TagDesk对该资源提交的更改列在这里：时间、操作者和结果。</translation>
    </message>
    <message>
        <source>Older runs are in the history (Ctrl+Shift+H).</source>
        <translation>更早的批次见历史记录(Ctrl+Shift+H)。</translation>
    </message>
    <message>
        <source>%1 · run #%2 · %3</source>
        <extracomment>Head of a run in the history of a resource; %1: when it started, %2: its number, %3: &quot;user@host&quot;.</extracomment>
        <translation>%1 · 批次#%2 · %3</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change in the history; %1: the key, %2: its value before, %3: its value after.</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>tagdesk::ResourcePane</name>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>No account is open</source>
        <translation>没有打开的账号</translation>
    </message>
    <message>
        <source>Open a profile of yours or make one, or try everything on two simulated clouds inside the program.</source>
        <translation>打开或新建您的账号配置，也可以在程序内的两个模拟云平台上试用。</translation>
    </message>
    <message>
        <source>Open the simulation</source>
        <translation>打开模拟环境</translation>
    </message>
    <message>
        <source>Profiles…</source>
        <translation>账号配置…</translation>
    </message>
    <message>
        <source>Choose what to look at</source>
        <translation>请选择要查看的内容</translation>
    </message>
    <message>
        <source>Choose a product line or a zone on the left; its resources appear here.</source>
        <translation>在左侧选择产品线或域名，其资源会显示在这里。</translation>
    </message>
    <message>
        <source>No resource matches the filter</source>
        <translation>没有符合筛选条件的资源</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) are hidden by it.</source>
        <translation>
            <numerusform>%Ln个资源被筛选隐藏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln failed resource(s)</source>
        <translation>
            <numerusform>重试%Ln个失败的资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the tags of %Ln resource(s) again</source>
        <translation>
            <numerusform>重新读取%Ln个资源的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>编辑标签</translation>
    </message>
    <message>
        <source>Revert staged changes</source>
        <translation>还原暂存的更改</translation>
    </message>
    <message>
        <source>Copy IDs</source>
        <translation>复制ID</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>tagdesk::ReviewButton</name>
    <message>
        <source>A text breaks a rule of the cloud; mend or discard it first (F8 shows it)</source>
        <translation>有文本违反云端规则；请先修正或放弃（按F8查看）</translation>
    </message>
    <message>
        <source>Changes are being applied</source>
        <translation>正在提交更改</translation>
    </message>
    <message>
        <source>No change is staged</source>
        <translation>没有暂存的更改</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>核对并提交…</translation>
    </message>
    <message>
        <source>Shows what would be sent before anything is</source>
        <translation>发送之前显示将要发送的内容</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: what it does, and its key.</extracomment>
        <translation>%1(%2)</translation>
    </message>
</context>
<context>
    <name>tagdesk::ReviewCells</name>
    <message>
        <source>%1  %2</source>
        <extracomment>A resource. %1: its name, %2: its id.</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Resource and key</source>
        <translation>资源和标签键</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Header: the value as it is.</extracomment>
        <translation>当前</translation>
    </message>
    <message>
        <source>Will be</source>
        <extracomment>Header: the value as it will be.</extracomment>
        <translation>更改后</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Header: added, changed or removed.</extracomment>
        <translation>更改</translation>
    </message>
    <message>
        <source>stays staged</source>
        <extracomment>Of a change that is not ticked: it is not sent.</extracomment>
        <translation>保持暂存</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Header: cloud, account, region and product of a resource.</extracomment>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>tagdesk::ReviewDialog</name>
    <message>
        <source>Review changes</source>
        <translation>核对更改</translation>
    </message>
    <message>
        <source>Find a resource, a key or a value</source>
        <translation>查找资源、标签键或标签值</translation>
    </message>
    <message>
        <source>By resource</source>
        <extracomment>Order of the review: resources, each with its changes.</extracomment>
        <translation>按资源</translation>
    </message>
    <message>
        <source>By change</source>
        <extracomment>Order of the review: changes, each with the resources on which it happens.</extracomment>
        <translation>按更改</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button: shows only the resources that a warning is about.</extracomment>
        <translation>显示</translation>
    </message>
    <message>
        <source>Changes are being applied already. Wait for them to end, or stop them.</source>
        <translation>已有更改正在提交。请等待其结束，或停止提交。</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <extracomment>Box that ticks, or unticks, every change that is found.</extracomment>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>Tick everything that is found</source>
        <translation>勾选找到的所有内容</translation>
    </message>
    <message>
        <source>Changes to be ticked</source>
        <translation>可勾选的更改</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>勾选或取消勾选(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;script</source>
        <extracomment>Copies commands of tagdesk-cli that do the same as the changes.</extracomment>
        <translation>复制为脚本(&amp;S)</translation>
    </message>
    <message>
        <source>Save as &amp;plan file…</source>
        <translation>保存为计划文件(&amp;P)…</translation>
    </message>
    <message>
        <source>Nothing is ticked, so there is nothing to apply.</source>
        <translation>没有勾选任何内容，因此没有可提交的更改。</translation>
    </message>
    <message>
        <source>Working out what that takes…</source>
        <translation>正在计算所需的请求…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>Button: unticks the changes that a warning is about.</extracomment>
        <translation>排除</translation>
    </message>
</context>
<context>
    <name>tagdesk::ReviewFooter</name>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, e.g. CHG-1234; the history keeps it</source>
        <extracomment>Shown in an empty field. CHG-1234 is the number of a change request; another system&apos;s form is as good.</extracomment>
        <translation>原因，例如CHG-1234；保存在历史记录中</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Resources to try first</source>
        <translation>先尝试的资源数</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>To remove these tags, type their number (%1):</source>
        <translation>要移除这些标签，请输入其数量（%1）：</translation>
    </message>
    <message>
        <source>To apply so many changes, type their number (%1):</source>
        <translation>要提交这么多更改，请输入其数量（%1）：</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln &amp;first</source>
        <extracomment>Button beside a field with the number: applies the changes to so many resources, then asks.</extracomment>
        <translation>
            <numerusform>先提交%Ln个(&amp;F)</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number of tags to be removed first.</source>
        <translation>请先输入要移除的标签数量。</translation>
    </message>
    <message>
        <source>Type the number of changes first.</source>
        <translation>请先输入更改的数量。</translation>
    </message>
    <message>
        <source>Sends to resources of each place and kind of change in turn, reads them back, and asks whether to go on</source>
        <translation>轮流选取各位置和各种更改的资源发送，回读之后询问是否继续</translation>
    </message>
    <message>
        <source>There are no more resources than that.</source>
        <translation>资源不多于此数。</translation>
    </message>
    <message>
        <source>To apply changes against the policy, type their number (%1):</source>
        <translation>要提交违反策略的更改，请输入其数量（%1）：</translation>
    </message>
    <message>
        <source>Type the number of changes against the policy first.</source>
        <translation>请先输入违反策略的更改数量。</translation>
    </message>
</context>
<context>
    <name>tagdesk::ReviewHead</name>
    <message>
        <source> · </source>
        <extracomment>Between the parts of a line.</extracomment>
        <translation> · </translation>
    </message>
    <message>
        <source>Working out what that takes…</source>
        <translation>正在计算所需的请求…</translation>
    </message>
</context>
<context>
    <name>tagdesk::ReviewText</name>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
</context>
<context>
    <name>tagdesk::RunningWork</name>
    <message>
        <source>Paused · %1</source>
        <extracomment>Changes are being applied, and somebody paused that. %1: &quot;8 done · 3 left&quot;.</extracomment>
        <translation>已暂停 · %1</translation>
    </message>
    <message>
        <source>Applying · %1 · the cloud asks for a pause until %2</source>
        <extracomment>Changes are being applied. %1: &quot;8 done · 3 left&quot;, %2: a time of day.</extracomment>
        <translation>正在提交 · %1 · 云端要求暂停至%2</translation>
    </message>
    <message>
        <source>Stopping · %1</source>
        <extracomment>Applying ends after the running requests. %1: &quot;8 done · 3 left&quot;.</extracomment>
        <translation>正在停止 · %1</translation>
    </message>
    <message>
        <source>Applying · %1</source>
        <extracomment>Changes are being applied. %1: &quot;8 done · 1 failed · 3 left · about 2 s&quot;.</extracomment>
        <translation>正在提交 · %1</translation>
    </message>
</context>
<context>
    <name>tagdesk::SavePlanDialog</name>
    <message>
        <source>Save plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>A plan file holds the staged changes with the values before them. Others can read it, compare it with now and apply it; it holds no secret.</source>
        <translation>计划文件保存暂存的更改及其原值。其他人可以阅读、与现状比较并提交；其中没有密钥。</translation>
    </message>
    <message>
        <source>What the changes are for, such as CHG-1234</source>
        <translation>更改的原因，例如CHG-1234</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>tagdesk::ScopePane</name>
    <message>
        <source>Regions, product lines and zones</source>
        <translation>地域、产品线和域名</translation>
    </message>
    <message>
        <source>No account is open</source>
        <translation>没有打开的账号</translation>
    </message>
    <message>
        <source>Product lines and zones appear here.</source>
        <translation>产品线和域名会显示在这里。</translation>
    </message>
    <message>
        <source>Close %1</source>
        <extracomment>Takes the account %1 out of the tree.</extracomment>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Expand all below</source>
        <translation>全部展开(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Fold up</source>
        <translation>折叠(&amp;F)</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>复制名称(&amp;N)</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <source>Zones that were not read yet are not searched.</source>
        <translation>尚未读取的域名不在查找范围内。</translation>
    </message>
    <message>
        <source>Open &amp;together with what is shown</source>
        <translation>与当前显示的一起打开(&amp;T)</translation>
    </message>
    <message>
        <source>Count &amp;again</source>
        <translation>重新计数(&amp;A)</translation>
    </message>
    <message>
        <source>Co&amp;llapse all</source>
        <translation>全部折叠(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation>复制ID(&amp;I)</translation>
    </message>
    <message>
        <source>Count those &amp;without a tag…</source>
        <extracomment>Counts resources that have no tag with a key that is asked for.</extracomment>
        <translation>统计缺少某标签的资源(&amp;W)…</translation>
    </message>
    <message>
        <source>Count resources without a tag</source>
        <translation>统计缺少某标签的资源</translation>
    </message>
    <message>
        <source>Key of the tag. Resources that were not read are counted by the cloud:</source>
        <translation>标签键。未读取的资源由云端统计：</translation>
    </message>
</context>
<context>
    <name>tagdesk::ScopeSearch</name>
    <message>
        <source>Find in the tree</source>
        <translation>在树中查找</translation>
    </message>
    <message>
        <source>A name, a product line, a region or an ID; Esc clears it</source>
        <translation>名称、产品线、地域或ID；按Esc清空</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <extracomment>Beside the field that searches the tree.</extracomment>
        <translation>
            <numerusform>找到%Ln个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ScopeSetTexts</name>
    <message>
        <source>Everything</source>
        <extracomment>All scopes of all open accounts together.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of accounts.</extracomment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%Ln zone(s)</source>
        <translation>
            <numerusform>%Ln个域名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product line(s)</source>
        <extracomment>Lists of resources: product lines of several regions and clouds, or public and private zones.</extracomment>
        <translation>
            <numerusform>%Ln条产品线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s)</source>
        <translation>
            <numerusform>%Ln个范围</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ScopeTexts</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Region in the tree. %1: its id (&quot;cn-north-1&quot;), %2: its city.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of product lines.</extracomment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: names of some product lines; there are %n more.</extracomment>
        <translation>
            <numerusform>%1以及另外%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) without tags</source>
        <extracomment>Of a scope that was not listed yet.</extracomment>
        <translation>
            <numerusform>%Ln个资源没有标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) without %1</source>
        <extracomment>Of a scope that was not listed yet; %1 is the key of a tag.</extracomment>
        <translation>
            <numerusform>%Ln个资源没有%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ScopeWords</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>Heading of the tree: name of the profile and of its cloud.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 tagged</source>
        <extracomment>In the tree: only resources with tags can be listed here, and there are this many.</extracomment>
        <translation>%1个有标签</translation>
    </message>
    <message>
        <source>A simulation inside this program; nothing leaves the machine.</source>
        <translation>程序内的模拟环境；不会向本机之外发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) with staged changes</source>
        <translation>
            <numerusform>%n个资源有暂存的更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) failed</source>
        <translation>
            <numerusform>%n个资源失败</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud lists only tagged resources of this product line.</source>
        <translation>云端只列出该产品线中带标签的资源。</translation>
    </message>
    <message>
        <source>The cloud does not tell the number; open it to count.</source>
        <translation>云端不提供数量；打开即可计数。</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <extracomment>%1 are product lines such as &quot;MySQL, PostgreSQL&quot;.</extracomment>
        <translation>未计数：%1</translation>
    </message>
    <message>
        <source>not counted yet: %1</source>
        <extracomment>%1 are product lines.</extracomment>
        <translation>尚未计数：%1</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Node of the tree: all resources of all accounts that are open.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>All of %1</source>
        <extracomment>Node of the tree: all accounts of the cloud %1.</extracomment>
        <translation>%1的全部</translation>
    </message>
    <message>
        <source>Reading…</source>
        <extracomment>Below zones in the tree, while their list comes.</extracomment>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>not counted</source>
        <extracomment>In the tree, where a number would stand: the resources could not be counted.</extracomment>
        <translation>未计数</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>In the tree: the resources of a group, and some that were not counted.</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>partly shown</source>
        <extracomment>Read aloud with a node of the tree: the table shows some of it.</extracomment>
        <translation>显示了一部分</translation>
    </message>
    <message>
        <source>shown</source>
        <extracomment>Read aloud with a node of the tree: the table shows it.</extracomment>
        <translation>已显示</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between what is read aloud of a node: its name, the number of resources in it, whether it is shown.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Click or press Enter to try again.</source>
        <translation>单击或按Enter重试。</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <extracomment>%1: why.</extracomment>
        <translation>未计数：%1</translation>
    </message>
</context>
<context>
    <name>tagdesk::SearchBar</name>
    <message>
        <source>Search everything open</source>
        <translation>搜索所有已打开的内容</translation>
    </message>
    <message>
        <source>Search no longer everything</source>
        <translation>不再搜索全部</translation>
    </message>
    <message>
        <source>Go back to what was shown before (Esc)</source>
        <translation>恢复之前显示的内容（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>Searching all %Ln scope(s)</source>
        <translation>
            <numerusform>正在搜索全部%Ln个范围</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching %1 of %Ln scope(s); %2 were not read</source>
        <translation>
            <numerusform>正在搜索%1 / %Ln个范围；%2个尚未读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the rest (at least %Ln request(s))</source>
        <translation>
            <numerusform>读取其余（至少%Ln个请求）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the rest (about %Ln request(s))</source>
        <translation>
            <numerusform>读取其余（约%Ln个请求）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::SecretField</name>
    <message>
        <source>Hide what was typed</source>
        <translation>隐藏输入的内容</translation>
    </message>
    <message>
        <source>Show what was typed</source>
        <translation>显示输入的内容</translation>
    </message>
</context>
<context>
    <name>tagdesk::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>It changes when TagDesk is started again.</source>
        <translation>重新启动TagDesk后生效。</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Everything that is asked and applied</source>
        <translation>所有读取和提交</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>仅失败</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不记录</translation>
    </message>
    <message>
        <source>Tell by a desktop &amp;notification when an apply has ended</source>
        <translation>提交结束时发送桌面通知(&amp;N)</translation>
    </message>
    <message>
        <source>Log &amp;file</source>
        <translation>日志文件(&amp;F)</translation>
    </message>
    <message>
        <source>It holds no secrets, no tags and no words of the clouds. Diagnostics in the menu Help tell where it is.</source>
        <translation>不含密钥、标签和云端返回的原文。“帮助”菜单中的“诊断信息”会说明其位置。</translation>
    </message>
    <message>
        <source>Only while another window has the focus.</source>
        <translation>仅当焦点在其他窗口时。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>使用此代理：</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>代理(&amp;P)</translation>
    </message>
    <message>
        <source>Proxy &amp;address</source>
        <translation>代理地址(&amp;A)</translation>
    </message>
    <message>
        <source>Say where the proxy is.</source>
        <translation>请填写代理地址。</translation>
    </message>
    <message>
        <source>A password would be kept in a file. Set https_proxy in the environment instead.</source>
        <translation>密码会保存到文件中。请改为设置环境变量https_proxy。</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度（浅色）</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度（深色）</translation>
    </message>
    <message>
        <source>http://proxy.example:3128</source>
        <extracomment>An example of an address; stays as it is.</extracomment>
        <translation>http://proxy.example:3128</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>How high rows are: with more room, or more of them on the screen.</extracomment>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>行距(&amp;D)</translation>
    </message>
    <message>
        <source>How high the rows of tables, trees and lists are.</source>
        <translation>表格、树和列表中各行的高度。</translation>
    </message>
    <message>
        <source>Keep a &amp;snapshot of what was read</source>
        <translation>为读取的内容保存快照(&amp;S)</translation>
    </message>
    <message>
        <source>Then and now, in the menu File, tells what changed since. Old ones are thinned.</source>
        <translation>菜单“文件”中的“过去与现在”说明此后的变化。旧快照会逐渐减少。</translation>
    </message>
</context>
<context>
    <name>tagdesk::ShutterPane</name>
    <message>
        <source>Shows the pane again</source>
        <translation>重新显示该窗格</translation>
    </message>
</context>
<context>
    <name>tagdesk::SnapshotModel</name>
    <message>
        <source>damaged</source>
        <extracomment>In the place of the name of a snapshot: what it says was changed by something else.</extracomment>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>What is kept of this snapshot was changed by something else. It can only be deleted.</source>
        <translation>该快照保存的内容被其他程序更改过，只能删除。</translation>
    </message>
    <message>
        <source>Taken %1, the same was read last %2</source>
        <extracomment>%1 and %2 are times.</extracomment>
        <translation>保存于%1，最近一次读到相同内容于%2</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As it was on</source>
        <extracomment>Head of a column: when the tags were as a snapshot holds them.</extracomment>
        <translation>状态时间</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Frees</source>
        <extracomment>Head of a column: the room on the disk that only this snapshot needs.</extracomment>
        <translation>可释放</translation>
    </message>
</context>
<context>
    <name>tagdesk::SnapshotTexts</name>
    <message>
        <source>The snapshots in %1 are damaged. What they say cannot be trusted; the file was left as it is.</source>
        <translation>%1中的快照已损坏，其内容不可信；文件保持原样。</translation>
    </message>
    <message>
        <source>Put a copy of the file back, or move it away: TagDesk then begins a new one.</source>
        <translation>请放回该文件的副本，或将其移走：TagDesk会新建一个。</translation>
    </message>
    <message>
        <source>The snapshots in %1 were written by a newer version of TagDesk.</source>
        <translation>%1中的快照由更新版本的TagDesk写入。</translation>
    </message>
    <message>
        <source>Use that version, or move the file away: TagDesk then begins a new one.</source>
        <translation>请使用该版本，或将文件移走：TagDesk会新建一个。</translation>
    </message>
    <message>
        <source>%1 is a file of another program, and no snapshots are in it.</source>
        <translation>%1是其他程序的文件，其中没有快照。</translation>
    </message>
    <message>
        <source>Move the file away: TagDesk then begins a new one.</source>
        <translation>请将文件移走：TagDesk会新建一个。</translation>
    </message>
    <message>
        <source>Another program is using the snapshots in %1.</source>
        <translation>其他程序正在使用%1中的快照。</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>请等待其完成后重试。</translation>
    </message>
    <message>
        <source>The snapshots in %1 cannot be used.</source>
        <translation>无法使用%1中的快照。</translation>
    </message>
    <message>
        <source>Check whether you may write to this file and its folder.</source>
        <translation>请检查您是否可以写入该文件及其文件夹。</translation>
    </message>
    <message>
        <source>There is no snapshot “%1”.</source>
        <translation>没有快照“%1”。</translation>
    </message>
    <message>
        <source>“tagdesk-cli snapshot --list” has their numbers and names.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>请用“tagdesk-cli snapshot --list”查看编号和名称。</translation>
    </message>
    <message>
        <source>Several snapshots are named “%1”.</source>
        <translation>有多个快照名为“%1”。</translation>
    </message>
    <message>
        <source>Give the number of the one that is meant.</source>
        <translation>请给出所指快照的编号。</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <extracomment>A snapshot: %1 is its number, as “#3”, %2 its name.</extracomment>
        <translation>%1“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Snapshot %1 of %Ln resource(s) was kept.</source>
        <extracomment>%1 is the number of the snapshot.</extracomment>
        <translation>
            <numerusform>已保存快照%1，包含%Ln个资源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing changed on %Ln resource(s): snapshot %1 holds the same and was seen again.</source>
        <extracomment>%1 is the number of the snapshot.</extracomment>
        <translation>
            <numerusform>%Ln个资源没有变化：快照%1内容相同，已更新其时间。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s) could not be read; the snapshot says so, and takes nothing in them for removed.</source>
        <translation>
            <numerusform>%Ln个范围无法读取；快照已注明，其中的资源不会被当作已移除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) deleted.</source>
        <translation>
            <numerusform>已删除%Ln个快照。</numerusform>
        </translation>
    </message>
    <message>
        <source>No snapshot has been kept yet.</source>
        <translation>尚未保存任何快照。</translation>
    </message>
    <message>
        <source>Snapshot %1 is of %2, and no account at hand is of that cloud, endpoint and project.</source>
        <extracomment>%1 is a snapshot, %2 names of accounts.</extracomment>
        <translation>快照%1属于%2，而当前没有该云平台、终端节点和项目的账号。</translation>
    </message>
    <message>
        <source>Open the profile of that account.</source>
        <translation>请打开该账号的配置。</translation>
    </message>
    <message>
        <source>Name that account with --profile or --cloud.</source>
        <translation>请用--profile或--cloud指定该账号。</translation>
    </message>
    <message>
        <source>The journal lacks runs since the snapshot, so that who changed a tag is not known of all.</source>
        <translation>历史记录缺少快照之后的批次，因此并非所有标签都能得知由谁更改。</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>Of a resource: its tags are others than in the snapshot.</extracomment>
        <translation>已更改</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>Of a resource: it is new since the snapshot.</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <extracomment>Of a resource: it is not there any more.</extracomment>
        <translation>已移除</translation>
    </message>
    <message>
        <source>removed, or without tags now</source>
        <extracomment>Of a resource that is listed only while it has tags.</extracomment>
        <translation>已移除，或现在没有标签</translation>
    </message>
    <message>
        <source>not read</source>
        <extracomment>Of a resource whose tags could not be read.</extracomment>
        <translation>未读取</translation>
    </message>
    <message>
        <source>TagDesk, run %1 of %2</source>
        <extracomment>Who gave a tag its value: %1 is the number of a run of TagDesk, %2 the person, as user@host.</extracomment>
        <translation>TagDesk，%2的批次%1</translation>
    </message>
    <message>
        <source>not TagDesk</source>
        <extracomment>Who gave a tag its value.</extracomment>
        <translation>非TagDesk</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>Who gave a tag its value.</extracomment>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>Nothing changed on %Ln resource(s).</source>
        <translation>
            <numerusform>%Ln个资源没有变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %Ln resource(s) changed</source>
        <translation>
            <numerusform>%Ln个资源的标签已更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) added</source>
        <translation>
            <numerusform>新增%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) removed</source>
        <translation>
            <numerusform>移除%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) removed or without tags now</source>
        <translation>
            <numerusform>%Ln个资源已移除或现在没有标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln resource(s): %1.</source>
        <extracomment>%1 is a list of what changed, as “tags of 3 resources changed, 2 resources added”.</extracomment>
        <translation>
            <numerusform>共%Ln个资源：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed tag(s): %1 by TagDesk, %2 not by TagDesk, %3 not known.</source>
        <extracomment>%1, %2 and %3 are numbers of changed tags.</extracomment>
        <translation>
            <numerusform>%Ln个标签有变化：TagDesk更改%1个，非TagDesk更改%2个，未知%3个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln resource(s) were not read, then or now.</source>
        <translation>
            <numerusform>%Ln个资源的标签当时或现在未读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s) could not be compared, since they were not read then or now.</source>
        <translation>
            <numerusform>%Ln个范围当时或现在未读取，无法比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>No tag can be brought back.</source>
        <translation>没有可以恢复的标签。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) are to be as they were, %1.</source>
        <extracomment>%1 is “on 3 resources”.</extracomment>
        <translation>
            <numerusform>%Ln个标签将恢复原样，%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln resource(s)</source>
        <translation>
            <numerusform>涉及%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) stay as they are: their resources are not there, or were not read.</source>
        <translation>
            <numerusform>%Ln个标签保持现状：其资源不存在或未读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) stay as they are: they changed again after they were compared.</source>
        <translation>
            <numerusform>%Ln个标签保持现状：比较之后又有更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) stay as they are: the rules of the cloud, the profile or its policy forbid the value that was there.</source>
        <translation>
            <numerusform>%Ln个标签保持现状：云平台的规则、配置或其策略不允许原来的值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up in the snapshots how this stood before…</source>
        <translation>正在快照中查找以前的情况…</translation>
    </message>
    <message>
        <source>The disk with %1 is full. Nothing was written, and what is kept there stays.</source>
        <translation>%1所在的磁盘已满。未写入任何内容，已保存的内容保持不变。</translation>
    </message>
    <message>
        <source>Make room on it, then try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Another snapshot is named “%1”.</source>
        <translation>已有名为“%1”的快照。</translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation>请使用其他名称。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a snapshot: a number is what each has by itself.</source>
        <translation>“%1”不能作为快照的名称：每个快照本身都有编号。</translation>
    </message>
    <message>
        <source>Give a name with at least one letter.</source>
        <translation>请使用至少含一个字母的名称。</translation>
    </message>
    <message>
        <source>Snapshot %1 has no name any more, and is thinned like the others.</source>
        <extracomment>%1 is the number of a snapshot, as “#3”.</extracomment>
        <translation>快照%1不再有名称，将与其他快照一样被清理。</translation>
    </message>
    <message>
        <source>Snapshot %1 is kept until it is deleted.</source>
        <extracomment>%1 is a snapshot, as “#3 “before the migration””.</extracomment>
        <translation>快照%1将保留到被删除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s) of the table were not read to their end, and are not in it.</source>
        <translation>
            <numerusform>表格中有%Ln个范围未完整读取，不在其中。</numerusform>
        </translation>
    </message>
    <message>
        <source>No snapshot was taken: nothing that the table shows was read to its end.</source>
        <translation>未保存快照：表格显示的内容均未完整读取。</translation>
    </message>
    <message>
        <source>Read it first (F5).</source>
        <translation>请先读取（F5）。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) take %1 on the disk.</source>
        <extracomment>%1 is a size, as “25.4 MB”.</extracomment>
        <translation>
            <numerusform>%Ln个快照占用磁盘%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whenever one is kept, old ones without a name go by themselves: all of the last %1 days stay, then the last one of each day for %2 days, then the last one of each week for %3 days, and always the newest %4 of a scope. One with a name stays until you delete it.</source>
        <extracomment>Of snapshots. %1, %2 and %3 are numbers of days, %4 is a number of snapshots.</extracomment>
        <translation>每次保存快照时，没有名称的旧快照会自动清理：最近%1天的全部保留，然后在%2天内每天保留最后一个，再在%3天内每周保留最后一个，每个范围最新的%4个始终保留。有名称的快照保留到您将其删除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s)</source>
        <translation>
            <numerusform>%Ln个范围</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete snapshot %1?</source>
        <extracomment>%1 is a snapshot, as “#3 “before the migration””.</extracomment>
        <translation>删除快照%1？</translation>
    </message>
    <message>
        <source>This frees %1 of the disk. What a snapshot holds cannot be had again; nothing changes in the cloud.</source>
        <extracomment>%1 is a size, as “25.4 MB”.</extracomment>
        <translation>将释放磁盘空间%1。快照的内容无法恢复；云平台上没有任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln snapshot(s)?</source>
        <translation>
            <numerusform>删除%Ln个快照？</numerusform>
        </translation>
    </message>
    <message>
        <source>This frees at least %1 of the disk. What a snapshot holds cannot be had again; nothing changes in the cloud.</source>
        <extracomment>%1 is a size, as “25.4 MB”.</extracomment>
        <translation>将至少释放磁盘空间%1。快照的内容无法恢复；云平台上没有任何更改。</translation>
    </message>
    <message>
        <source>%1 of %2, as they were on %3.</source>
        <extracomment>What a snapshot holds: %1 is a number of resources with its word, %2 where they are, %3 a time.</extracomment>
        <translation>%2的%1，%3的状态。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln个资源</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a snapshot, as “#3”, %2 a sentence that says what it holds.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>另有%Ln个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name it…</source>
        <extracomment>Button: types a name for the snapshot that was just taken.</extracomment>
        <translation>命名…</translation>
    </message>
</context>
<context>
    <name>tagdesk::SnapshotsDialog</name>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Snapshots that are kept</source>
        <translation>已保存的快照</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>快照的名称</translation>
    </message>
    <message>
        <source>&amp;Take a snapshot now</source>
        <translation>立即保存快照(&amp;T)</translation>
    </message>
    <message>
        <source>Keep what the table of the window shows, as it was read last, and give it a name</source>
        <translation>保存窗口中表格显示的内容（最近一次读取的状态），并为其命名</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Type another name (F2). One with a name is kept until it is deleted</source>
        <translation>输入其他名称（F2）。有名称的快照保留到被删除</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the selected snapshots (Del)</source>
        <translation>删除所选的快照（Del）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading the snapshots…</source>
        <translation>正在读取快照…</translation>
    </message>
    <message>
        <source>No snapshot yet</source>
        <translation>尚无快照</translation>
    </message>
    <message>
        <source>One is kept whenever resources were read to their end, unless the settings say otherwise, or when you take one.</source>
        <translation>每当资源完整读取后就会保存一个（设置中另有规定除外），您也可以随时保存。</translation>
    </message>
</context>
<context>
    <name>tagdesk::SpellingModel</name>
    <message>
        <source>Keys</source>
        <extracomment>%1: a key.</extracomment>
        <translation>键</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>%1的值</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Head of a column: whether spellings are of keys or of values.</extracomment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>Becomes</source>
        <extracomment>Head of a column: what several spellings become.</extracomment>
        <translation>变为</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Head of a column: why spellings belong together.</extracomment>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>tagdesk::SpellingsDialog</name>
    <message>
        <source>Merge spellings</source>
        <translation>合并写法</translation>
    </message>
    <message>
        <source>Families of spellings</source>
        <translation>写法相近的组</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown resource(s)</source>
        <translation>
            <numerusform>%Ln个显示的资源</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was read</source>
        <translation>已读取的全部内容</translation>
    </message>
    <message>
        <source>&amp;Look at</source>
        <translation>查看(&amp;L)</translation>
    </message>
    <message>
        <source>more spellings, with commas</source>
        <translation>更多写法，以逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>变为(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Also</source>
        <translation>另外(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Value that stays</source>
        <translation>保留的值(&amp;V)</translation>
    </message>
    <message>
        <source>No spellings look alike.</source>
        <translation>没有相近的写法。</translation>
    </message>
    <message>
        <source>Typing errors were not looked for in the many values of %1.</source>
        <translation>%1的值很多，未检查输入错误。</translation>
    </message>
    <message>
        <source>There is nothing to merge</source>
        <translation>没有可合并的内容</translation>
    </message>
    <message>
        <source>No family is merged yet</source>
        <translation>尚未选择要合并的组</translation>
    </message>
    <message>
        <source>Tick families above. What would change appears here.</source>
        <translation>请在上方勾选要合并的组。将会更改的内容显示在此处。</translation>
    </message>
</context>
<context>
    <name>tagdesk::StatusStrip</name>
    <message>
        <source>No scope is open</source>
        <translation>没有打开的范围</translation>
    </message>
</context>
<context>
    <name>tagdesk::StatusTexts</name>
    <message>
        <source>queued</source>
        <extracomment>State of a row: waits to be sent.</extracomment>
        <translation>排队中</translation>
    </message>
    <message>
        <source>sending</source>
        <extracomment>State of a row: the request is under way.</extracomment>
        <translation>发送中</translation>
    </message>
    <message>
        <source>accepted</source>
        <extracomment>State of a row: the cloud said yes.</extracomment>
        <translation>已受理</translation>
    </message>
    <message>
        <source>verified</source>
        <extracomment>State of a row: read back, and it is as wanted.</extracomment>
        <translation>已核实</translation>
    </message>
    <message>
        <source>already so</source>
        <extracomment>State of a row: somebody else had already made the change, so nothing was sent.</extracomment>
        <translation>原已如此</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>State of a row: the cloud refused the change.</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <extracomment>State of a row: stopped before it was sent.</extracomment>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>State of a row: sent, but the answer was lost.</extracomment>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <extracomment>State of a row: somebody else changed its tag after it was edited here, so nothing was sent.</extracomment>
        <translation>期间被修改</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <extracomment>State of a row: this many tags of it have staged edits.</extracomment>
        <translation>
            <numerusform>%Ln项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <extracomment>State of a row: its tags could not be read, so nothing is known of them.</extracomment>
        <translation>未读取</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>不到1秒</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s</source>
        <extracomment>An estimate; s stands for seconds.</extracomment>
        <translation>
            <numerusform>约%Ln秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <extracomment>An estimate; min stands for minutes.</extracomment>
        <translation>
            <numerusform>约%Ln分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <extracomment>An estimate; h stands for hours.</extracomment>
        <translation>
            <numerusform>约%Ln小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln个资源</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1: &quot;12 changes&quot;, %2: &quot;7 resources&quot;.</extracomment>
        <translation>%2的%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) to decide about</source>
        <extracomment>Somebody else changed them; it has to be decided whose value is to stand.</extracomment>
        <translation>
            <numerusform>%Ln个资源待决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) cannot be sent</source>
        <extracomment>Their tags were not read, they would get more tags than the cloud allows, or the profile forbids it.</extracomment>
        <translation>
            <numerusform>%Ln个资源无法发送</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>Apply %1 to %2</source>
        <extracomment>Button that sends the changes. %1: &quot;214 changes&quot;, %2: &quot;37 resources&quot;.</extracomment>
        <translation>提交%2的%1</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>核对并提交…</translation>
    </message>
    <message numerus="yes">
        <source>Review and apply %Ln change(s)…</source>
        <translation>
            <numerusform>核对并提交%Ln项更改…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <extracomment>Resources that were changed.</extracomment>
        <translation>
            <numerusform>%Ln个完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>Resources whose change the cloud refused.</extracomment>
        <translation>
            <numerusform>%Ln个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <extracomment>Resources that are still to be changed.</extracomment>
        <translation>
            <numerusform>%Ln个剩余</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Of all resources, those that the filter lets through.</extracomment>
        <translation>
            <numerusform>显示%Ln个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>选中%Ln个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1: &quot;about 9 s&quot;.</extracomment>
        <translation>剩余%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are not sent and stay staged</source>
        <translation>
            <numerusform>%Ln项更改不发送，仍保持暂存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <extracomment>Cells of the table that are selected.</extracomment>
        <translation>
            <numerusform>%Ln个单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s) of %1</source>
        <extracomment>How many different values the selected resources have of a tag. %1: its key.</extracomment>
        <translation>
            <numerusform>%1有%Ln个不同的值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln change(s) in %2</source>
        <extracomment>Heading of the review. %1: number of changes that are sent, %Ln: of all that are staged, %2: &quot;37 resources&quot;.</extracomment>
        <translation>
            <numerusform>%2的%Ln项更改中的%1项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %1 of %Ln change(s) to %2</source>
        <extracomment>Button that sends some of the staged changes. %1: the number of those, %Ln: of all that are staged, %2: &quot;37 resources&quot;.</extracomment>
        <translation>
            <numerusform>向%2提交%Ln项更改中的%1项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TableTexts</name>
    <message>
        <source>running</source>
        <extracomment>State of a run: under way.</extracomment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>State of a run: the program ended in the middle of it.</extracomment>
        <translation>已中断</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>State of a run: everything was changed as asked. State of a resource: it was changed.</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>incomplete</source>
        <extracomment>State of a run: it has ended, and not everything was changed.</extracomment>
        <translation>未全部完成</translation>
    </message>
    <message>
        <source>damaged</source>
        <extracomment>State of a run, a change or a file: it does not hold what was written into it.
----------
Of a snapshot: it is not what was written.</extracomment>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>accepted</source>
        <extracomment>State of a change: the cloud said yes.</extracomment>
        <translation>已受理</translation>
    </message>
    <message>
        <source>verified</source>
        <extracomment>State of a change: read back, and it is as wanted.</extracomment>
        <translation>已核实</translation>
    </message>
    <message>
        <source>already so</source>
        <extracomment>State of a change: somebody else had made it already.</extracomment>
        <translation>原已如此</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>State of a change or a resource: the cloud refused it.</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>State of a change or a resource: sent, but the answer was lost.</extracomment>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>not sent</source>
        <extracomment>State of a change.</extracomment>
        <translation>未发送</translation>
    </message>
    <message>
        <source>in use</source>
        <extracomment>State of kept changes: a window has them open.</extracomment>
        <translation>使用中</translation>
    </message>
    <message>
        <source>kept</source>
        <extracomment>State of kept changes.</extracomment>
        <translation>已保留</translation>
    </message>
    <message>
        <source>newer</source>
        <extracomment>State of kept changes: a newer version of TagDesk wrote them.</extracomment>
        <translation>版本较新</translation>
    </message>
    <message>
        <source>unreadable</source>
        <extracomment>State of kept changes: their file cannot be read.</extracomment>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>REQUEST</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>OLD</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>tag keys</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>requests sent</source>
        <translation>已发送的请求</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>CLOUD</source>
        <translation>云平台</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>CHANGES</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>RESOURCES</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>REGION</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>undo of %1</source>
        <extracomment>Of a run; %1 is the number of the run that it takes back.</extracomment>
        <translation>撤销%1</translation>
    </message>
    <message>
        <source>rest of %1</source>
        <extracomment>Of a run; %1 is the number of the run whose unsent changes it sends.</extracomment>
        <translation>%1的剩余部分</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>PROFILE</source>
        <translation>账号配置</translation>
    </message>
    <message>
        <source>ACCEPTED</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>VERIFIED</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>DAY</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>LAST RUN</source>
        <translation>最后批次</translation>
    </message>
    <message>
        <source>SAME</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>BLANK</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>UNTOUCHED</source>
        <translation>与导出时相同</translation>
    </message>
    <message>
        <source>ERRORS</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>ROWS</source>
        <translation>行</translation>
    </message>
    <message>
        <source>SCOPE</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>ACCESS KEY</source>
        <translation>AK</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>NOTES</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>云平台</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>终端节点</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>rule set</source>
        <translation>规则集</translation>
    </message>
    <message>
        <source>requests per minute</source>
        <translation>每分钟请求数</translation>
    </message>
    <message>
        <source>resources per request</source>
        <translation>每个请求的资源数</translation>
    </message>
    <message>
        <source>guards</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>protected keys</source>
        <translation>受保护的标签键</translation>
    </message>
    <message>
        <source>resources per apply at most</source>
        <translation>每次提交的资源数上限</translation>
    </message>
    <message>
        <source>confirms above</source>
        <translation>确认阈值</translation>
    </message>
    <message>
        <source>locks after</source>
        <translation>锁定时间</translation>
    </message>
    <message>
        <source>%1 min without input</source>
        <translation>无操作%1分钟</translation>
    </message>
    <message>
        <source>REGIONS</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>GUARDS</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>TAGS</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>(only those with tags)</source>
        <translation>（仅有标签的）</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>OLDER PLAN: OLD</source>
        <extracomment>The old value that the older of two plans expects.</extracomment>
        <translation>旧计划：原值</translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>undo of %1 of another history</source>
        <extracomment>Of a run; %1 is the number of the run of somebody else&apos;s history that it takes back.</extracomment>
        <translation>撤销其他历史记录的%1</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>OLDER PLAN: NEW</source>
        <extracomment>The new value that the older of two plans sets.</extracomment>
        <translation>旧计划：新值</translation>
    </message>
    <message>
        <source>policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>值</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>VIOLATION</source>
        <translation>违反</translation>
    </message>
    <message>
        <source>many at once</source>
        <translation>批量写入</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <translation>基础设施</translation>
    </message>
    <message>
        <source>CURRENCY</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>PART</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>SHARE</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>THEN</source>
        <extracomment>Of a tag: its value when the snapshot was taken.</extracomment>
        <translation>当时</translation>
    </message>
    <message>
        <source>NOW</source>
        <extracomment>Of a tag: its value now.</extracomment>
        <translation>现在</translation>
    </message>
    <message>
        <source>BY</source>
        <extracomment>Who gave a tag its value.</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>partial</source>
        <extracomment>Of a snapshot: some of its scopes could not be read.</extracomment>
        <translation>部分</translation>
    </message>
    <message>
        <source>whole</source>
        <extracomment>Of a snapshot: all of its scopes were read to their end.</extracomment>
        <translation>完整</translation>
    </message>
    <message>
        <source>SNAPSHOT</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>TAKEN</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>SEEN</source>
        <extracomment>When a listing last brought the same as a snapshot holds.</extracomment>
        <translation>最后所见</translation>
    </message>
    <message>
        <source>ACCOUNTS</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>SCOPES</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>SIZE</source>
        <extracomment>The room on the disk that only this snapshot needs.</extracomment>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagActions</name>
    <message>
        <source>Select resources in the table first</source>
        <translation>请先在表格中选择资源</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagApplyDialog</name>
    <message>
        <source>Paste tags</source>
        <translation>粘贴标签</translation>
    </message>
    <message>
        <source>Apply the tag set %1</source>
        <translation>应用标签组%1</translation>
    </message>
    <message numerus="yes">
        <source>Into %Ln selected resource(s). Other tags of them stay.</source>
        <translation>
            <numerusform>应用到所选的%Ln个资源。其上的其他标签保留不动。</numerusform>
        </translation>
    </message>
    <message>
        <source>How the tags are set</source>
        <translation>标签的设置方式</translation>
    </message>
    <message>
        <source>Tags and what they would do</source>
        <translation>标签及其效果</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>locked: left out</source>
        <translation>已锁定：略过</translation>
    </message>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <extracomment>Button; %Ln counts tags of resources.</extracomment>
        <translation>
            <numerusform>暂存%Ln项更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be set and are left out.</source>
        <translation>
            <numerusform>%Ln行无法设置，将被略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>The resources have these tags already.</source>
        <translation>这些资源已有这些标签。</translation>
    </message>
    <message>
        <source>Nothing is sent before it was reviewed.</source>
        <translation>核对之前不会发送任何内容。</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagChipDelegate</name>
    <message>
        <source>only some tags could be read —</source>
        <translation>仅能读取部分标签 —</translation>
    </message>
    <message>
        <source>tags could not be read —</source>
        <translation>无法读取标签 —</translation>
    </message>
    <message>
        <source>%1 = %2 (will be added)</source>
        <extracomment>Tool tip of a tag. %1: key, %2: value.</extracomment>
        <translation>%1 = %2（将添加）</translation>
    </message>
    <message>
        <source>%1 = %2 → %3 (will be changed)</source>
        <extracomment>Tool tip of a tag. %1: key, %2: value as it is, %3: as it will be.</extracomment>
        <translation>%1 = %2 → %3（将更改）</translation>
    </message>
    <message>
        <source>%1 = %2 (will be removed)</source>
        <extracomment>Tool tip of a tag. %1: key, %2: value.</extracomment>
        <translation>%1 = %2（将移除）</translation>
    </message>
    <message>
        <source>no tags</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The tags of this resource could not be read, so they can be neither shown nor edited.</source>
        <translation>无法读取该资源的标签，因此不能显示和编辑。</translation>
    </message>
    <message>
        <source>This resource has no tags.</source>
        <translation>该资源没有标签。</translation>
    </message>
    <message>
        <source>%1 = %2 (%3)</source>
        <extracomment>Tool tip of a tag. %1: key, %2: value, %3: &quot;written by the cloud, locked&quot;.</extracomment>
        <translation>%1 = %2（%3）</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagChoiceDialog</name>
    <message>
        <source>Save as tag set</source>
        <translation>保存为标签组</translation>
    </message>
    <message>
        <source>Copy tags</source>
        <translation>复制标签</translation>
    </message>
    <message>
        <source>&amp;Name of the tag set</source>
        <translation>标签组的名称(&amp;N)</translation>
    </message>
    <message>
        <source>Tags of the selection</source>
        <translation>所选资源的标签</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>several values: left out</source>
        <translation>有多个值：略过</translation>
    </message>
    <message>
        <source>Tick at least one tag.</source>
        <translation>请至少勾选一个标签。</translation>
    </message>
    <message>
        <source>Give the tag set a name.</source>
        <translation>请填写标签组的名称。</translation>
    </message>
    <message>
        <source>There is a tag set of this name; it is replaced.</source>
        <translation>已有同名的标签组，将被替换。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln个标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagExchange</name>
    <message>
        <source>Copy all tags</source>
        <translation>复制全部标签</translation>
    </message>
    <message>
        <source>Copy some tags…</source>
        <translation>复制部分标签…</translation>
    </message>
    <message>
        <source>Paste tags…</source>
        <translation>粘贴标签…</translation>
    </message>
    <message>
        <source>Apply tag set</source>
        <translation>应用标签组</translation>
    </message>
    <message>
        <source>Save as tag set…</source>
        <translation>保存为标签组…</translation>
    </message>
    <message>
        <source>Manage tag sets…</source>
        <translation>管理标签组…</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>还没有保存标签组</translation>
    </message>
    <message>
        <source>There is no tag to copy</source>
        <translation>没有可复制的标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) copied</source>
        <extracomment>%1: keys, parted by commas.</extracomment>
        <translation>
            <numerusform>已复制%Ln个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) copied; left out, because of several values: %1</source>
        <translation>
            <numerusform>已复制%Ln个标签；因有多个值而略过：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The clipboard holds no tags: a line each, key and value parted by a tab or “=”</source>
        <translation>剪贴板中没有标签：应为每行一个，键和值以制表符或“=”分隔</translation>
    </message>
    <message>
        <source>Select resources in the table first</source>
        <translation>请先在表格中选择资源</translation>
    </message>
    <message>
        <source>The selection has no tags to keep</source>
        <translation>所选资源没有可保存的标签</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagField</name>
    <message>
        <source>Not valid. %1</source>
        <extracomment>Read aloud for a field; %1: what is wrong with its text.</extracomment>
        <translation>无效。%1</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagList</name>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>Heads above the fields of tags.</extracomment>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>标签值</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more key(s)</source>
        <translation>
            <numerusform>显示另外%Ln个标签键</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a tag to the selected resources, or set one that some have (Alt+Shift+A)</source>
        <translation>为所选资源添加标签，或设置其中一些已有的标签(Alt+Shift+A)</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagModeButton</name>
    <message>
        <source>set on all</source>
        <extracomment>How a tag is set.</extracomment>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>only where absent</source>
        <extracomment>How a tag is set.</extracomment>
        <translation>仅在没有时</translation>
    </message>
    <message>
        <source>only where present</source>
        <extracomment>How a tag is set.</extracomment>
        <translation>仅在已有时</translation>
    </message>
    <message>
        <source>remove</source>
        <extracomment>Instead of setting a tag.</extracomment>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <extracomment>Part of a list: resources that an edit would change.</extracomment>
        <translation>
            <numerusform>%Ln个将更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already equal</source>
        <extracomment>Part of a list: resources that have the value already.</extracomment>
        <translation>
            <numerusform>%Ln个已相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone</source>
        <extracomment>Part of a list: resources that an edit would not touch.</extracomment>
        <translation>
            <numerusform>%Ln个不改动</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a list.</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>How %1 is set: %2</source>
        <extracomment>Read aloud for the button that says how a tag is set; %1: its key, %2: &quot;only where present&quot;.</extracomment>
        <translation>%1的设置方式：%2</translation>
    </message>
    <message>
        <source>Choose on which resources %1 is set</source>
        <translation>选择在哪些资源上设置%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A way to set a tag, and what it would do: &quot;set on all (3 will change, 2 already equal)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagNote</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forget what was typed here and is not staged (Esc in the field)</source>
        <translation>放弃此处输入而尚未暂存的内容（在字段中按Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) have both %1 and %2 with different values. Whose value stays?</source>
        <translation>
            <numerusform>%Ln个资源同时有%1和%2，且值不同。保留哪个的值？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have both with one value and lose %1.</source>
        <translation>
            <numerusform>%Ln个同时有两者且值相同，将移除%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have only %1; it is renamed there.</source>
        <translation>
            <numerusform>%Ln个只有%1，将在其上重命名。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the value of %1</source>
        <extracomment>Button: of two keys that become one; %1 is one of them.</extracomment>
        <translation>保留%1的值</translation>
    </message>
    <message>
        <source>Blanks at the beginning and the end are removed by the cloud.</source>
        <translation>云端会去除首尾空格。</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagPane</name>
    <message>
        <source>No resource is selected</source>
        <translation>未选择资源</translation>
    </message>
    <message>
        <source>Select resources in the table to see and edit their tags. Ctrl+A selects all that are shown.</source>
        <translation>在表格中选择资源以查看和编辑其标签。Ctrl+A选择全部显示的资源。</translation>
    </message>
    <message>
        <source>The tags were not read</source>
        <translation>标签未读取</translation>
    </message>
    <message>
        <source>What the tags are is not known, so they cannot be edited.</source>
        <translation>不知道有哪些标签，因此不能编辑。</translation>
    </message>
    <message>
        <source>Read the tags again</source>
        <translation>重新读取标签</translation>
    </message>
    <message numerus="yes">
        <source>An unfinished edit on %Ln other resource(s) keeps changes from being applied.</source>
        <translation>
            <numerusform>另外%Ln个资源上有未完成的编辑，暂不能提交更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Tags or history</source>
        <translation>标签或历史记录</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Copy and paste tags; tag sets</source>
        <translation>复制和粘贴标签；标签组</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected resources failed. %1</source>
        <extracomment>%1: what went wrong, a whole sentence.</extracomment>
        <translation>
            <numerusform>所选资源中有%Ln个失败。%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected resources failed for different reasons. The first: %1</source>
        <extracomment>%1: what went wrong, a whole sentence.</extracomment>
        <translation>
            <numerusform>所选资源中有%Ln个因不同原因失败。第一个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagPaneHead</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) selected</source>
        <translation>
            <numerusform>已选择%Ln个资源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden by the filter is left out</source>
        <translation>
            <numerusform>不含被筛选隐藏的%Ln个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose tags were not read is left out</source>
        <translation>
            <numerusform>不含标签未读取的%Ln个</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Between the parts of a line.</extracomment>
        <translation> · </translation>
    </message>
    <message>
        <source>Select resources in the table first</source>
        <translation>请先在表格中选择资源</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagRow</name>
    <message>
        <source>key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Show every value and on how many resources (F4)</source>
        <translation>显示所有值及其资源数(F4)</translation>
    </message>
    <message>
        <source>Key of the new tag</source>
        <extracomment>Read aloud for the field that holds the key of a tag.</extracomment>
        <translation>新标签的键</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>标签键%1</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>将被移除</translation>
    </message>
    <message>
        <source>value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>(empty value)</source>
        <translation>（空值）</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Tool tip: the value that the tag has in the cloud and the staged one.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Value of the new tag</source>
        <extracomment>Read aloud for the field that holds the value of a tag.</extracomment>
        <translation>新标签的值</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1的值</translation>
    </message>
    <message numerus="yes">
        <source>&lt;different&gt; (%Ln value(s))</source>
        <extracomment>Placeholder of a field: the selected resources have different values of this tag.</extracomment>
        <translation>
            <numerusform>&lt;不同&gt;（%Ln个值）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;different&gt; (%Ln)</source>
        <extracomment>The same where there is less room; %Ln counts the values.</extracomment>
        <translation>
            <numerusform>&lt;不同&gt;（%Ln）</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the tag %1</source>
        <translation>保留标签%1</translation>
    </message>
    <message>
        <source>Do not add this tag</source>
        <translation>不添加此标签</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>移除标签%1</translation>
    </message>
    <message>
        <source>More about the tag %1</source>
        <translation>标签%1的更多操作</translation>
    </message>
    <message>
        <source>Key %1, %2</source>
        <translation>标签键%1，%2</translation>
    </message>
    <message>
        <source>Not staged yet</source>
        <translation>尚未暂存</translation>
    </message>
    <message>
        <source>Will be added</source>
        <translation>将添加</translation>
    </message>
    <message>
        <source>Will be changed</source>
        <translation>将更改</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>将移除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <extracomment>The same where there is hardly any room.</extracomment>
        <translation>
            <numerusform>%Ln个值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagRowMenu</name>
    <message>
        <source>Values in the selection…</source>
        <translation>所选资源中的值…</translation>
    </message>
    <message>
        <source>Rename the key</source>
        <translation>重命名标签键</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Revert to what the cloud has</source>
        <translation>还原为云端的值</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagSetDialog</name>
    <message>
        <source>Tag sets</source>
        <translation>标签组</translation>
    </message>
    <message>
        <source>Tags of the tag set</source>
        <translation>标签组中的标签</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>应用(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>No tag set is kept yet. Select resources and choose “Save as tag set…” in the menu of the tag pane.</source>
        <translation>还没有保存标签组。选择资源，然后在标签窗格的菜单中选择“保存为标签组…”。</translation>
    </message>
    <message>
        <source>A double click or F2 renames a tag set.</source>
        <translation>双击或按F2重命名标签组。</translation>
    </message>
    <message>
        <source>There is a tag set “%1” already.</source>
        <translation>已有标签组“%1”。</translation>
    </message>
</context>
<context>
    <name>tagdesk::TagStatusLine</name>
    <message>
        <source>new</source>
        <extracomment>Beneath the fields of a tag that is being added.</extracomment>
        <translation>新</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>On how many of the selected resources the tag is: &quot;3 of 5&quot;.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>On how many of the selected resources the tag was, and will be: &quot;0 → 3&quot;.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Not staged</source>
        <translation>未暂存</translation>
    </message>
    <message>
        <source>Not staged: it waits until a tag is removed</source>
        <translation>未暂存：等待移除一个标签</translation>
    </message>
    <message>
        <source>Not staged yet: %1</source>
        <extracomment>%1: &quot;37 will change, 12 already equal&quot;.</extracomment>
        <translation>尚未暂存：%1</translation>
    </message>
    <message>
        <source>Not staged yet; Enter stages it</source>
        <translation>尚未暂存；按Enter暂存</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>将添加</translation>
    </message>
    <message>
        <source>will be changed, was “%1”</source>
        <extracomment>%1: the value that the tag has now.</extracomment>
        <translation>将更改，原值为“%1”</translation>
    </message>
    <message>
        <source>will be removed, was “%1”</source>
        <extracomment>%1: the value that the tag has now.</extracomment>
        <translation>将移除，原值为“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <extracomment>Part of a list after &quot;Staged:&quot;.</extracomment>
        <translation>
            <numerusform>添加%Ln个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>Part of a list after &quot;Staged:&quot;.</extracomment>
        <translation>
            <numerusform>更改%Ln个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <extracomment>Part of a list after &quot;Staged:&quot;.</extracomment>
        <translation>
            <numerusform>移除%Ln个</numerusform>
        </translation>
    </message>
    <message>
        <source>Staged: %1</source>
        <extracomment>%1: &quot;3 added, 7 changed&quot;.</extracomment>
        <translation>已暂存：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 of %2 selected resources have this tag now, %3 will have it</source>
        <translation>所选%2个资源中现有%1个带此标签，更改后为%3个</translation>
    </message>
</context>
<context>
    <name>tagdesk::ThenAndNowDialog</name>
    <message>
        <source>Then and now</source>
        <translation>过去与现在</translation>
    </message>
    <message>
        <source>&amp;Snapshot:</source>
        <translation>快照(&amp;S)：</translation>
    </message>
    <message>
        <source>Snapshot that is compared with now</source>
        <translation>与现在比较的快照</translation>
    </message>
    <message>
        <source>Find in the changes</source>
        <translation>在变化中查找</translation>
    </message>
    <message>
        <source>By whom the shown tags were changed</source>
        <translation>所显示的标签由谁更改</translation>
    </message>
    <message>
        <source>All changes</source>
        <extracomment>Which changes are listed.</extracomment>
        <translation>全部变化</translation>
    </message>
    <message>
        <source>Tags changed by others</source>
        <translation>他人更改的标签</translation>
    </message>
    <message>
        <source>Tags changed by TagDesk</source>
        <translation>TagDesk更改的标签</translation>
    </message>
    <message>
        <source>Not known by whom</source>
        <translation>不知由谁更改</translation>
    </message>
    <message>
        <source>What changed since the snapshot</source>
        <translation>自快照以来的变化</translation>
    </message>
    <message>
        <source>&amp;Tick all that are shown</source>
        <translation>勾选所有显示的项(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected lines (Ctrl+C)</source>
        <translation>复制所选的行(Ctrl+C)</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>导出CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A snapshot in a list: %1 is when it was seen last, %2 its number and name.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>No snapshot yet</source>
        <translation>尚无快照</translation>
    </message>
    <message>
        <source>A snapshot of what the table shows is kept whenever it was read to its end, unless the settings say otherwise.</source>
        <translation>表格显示的内容每次完整读取后都会保存快照，除非在设置中关闭。</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No change has this text and this origin.</source>
        <translation>没有符合该文本和来源的变化。</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>All that could be compared is as it was.</source>
        <translation>所有可比较的内容均与当时一致。</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <extracomment>Button: stages that tags get the values back that they had in the snapshot.</extracomment>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln tag(s)…</source>
        <translation>
            <numerusform>恢复%Ln个标签(&amp;R)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export what changed</source>
        <translation>导出变化</translation>
    </message>
    <message>
        <source>&amp;Manage…</source>
        <extracomment>Button: opens the list of all snapshots.</extracomment>
        <translation>管理(&amp;M)…</translation>
    </message>
    <message>
        <source>Take, name and delete snapshots</source>
        <translation>保存、命名和删除快照</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: ends what goes over many lines; all stays as it was before.</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>All stays as it was before</source>
        <translation>一切保持之前的状态</translation>
    </message>
</context>
<context>
    <name>tagdesk::Tour</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>A step of the tour. %1: which, %2: of how many, %3: its title.</extracomment>
        <translation>%1/%2：%3</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>tagdesk::UsageTexts</name>
    <message>
        <source>See “tagdesk-cli --help”.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>参见“tagdesk-cli --help”。</translation>
    </message>
    <message>
        <source>See “tagdesk-cli %1 --help”.</source>
        <translation>参见“tagdesk-cli %1 --help”。</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between words to choose from.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>CLOUD/REGION/PRODUCT or CLOUD/KIND[/ZONE_ID], such as jdcloud/cn-north-1/vm or huawei/private-zones</source>
        <extracomment>Forms of a scope: only what is not such a form is translated.</extracomment>
        <translation>CLOUD/REGION/PRODUCT或CLOUD/KIND[/ZONE_ID]，例如jdcloud/cn-north-1/vm或huawei/private-zones</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>多余的参数“%1”。</translation>
    </message>
    <message>
        <source>No command is given: one of %1.</source>
        <extracomment>%1: commands.</extracomment>
        <translation>没有给出命令：应为%1之一。</translation>
    </message>
    <message>
        <source>“%1” needs a command behind it: one of %2.</source>
        <extracomment>%1: a command, %2: commands.</extracomment>
        <translation>“%1”之后需要命令：应为%2之一。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>There is no command “%1”: it is one of %2.</source>
        <extracomment>%1: a command, %2: commands.</extracomment>
        <translation>没有命令“%1”：应为%2之一。</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>没有选项“%1”。</translation>
    </message>
    <message>
        <source>%1 needs a value behind it.</source>
        <translation>%1之后需要一个值。</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1不带值。</translation>
    </message>
    <message>
        <source>Give it as it is, or leave it out.</source>
        <translation>请直接给出该选项，或不给。</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>没有格式“%1”。</translation>
    </message>
    <message>
        <source>Give table, csv or json.</source>
        <translation>请给出table、csv或json。</translation>
    </message>
    <message>
        <source>There is no form “%1”.</source>
        <translation>没有形式“%1”。</translation>
    </message>
    <message>
        <source>Give wide or long.</source>
        <translation>请给出wide或long。</translation>
    </message>
    <message>
        <source>“%1” is no answer to a conflict.</source>
        <translation>“%1”不是处理冲突的方式。</translation>
    </message>
    <message>
        <source>Give --on-conflict skip, mine, theirs or fail.</source>
        <translation>请给出--on-conflict skip、mine、theirs或fail。</translation>
    </message>
    <message>
        <source>There is no completion for “%1”.</source>
        <extracomment>%1: shells.</extracomment>
        <translation>没有适用于“%1”的补全。</translation>
    </message>
    <message>
        <source>Give one of %1.</source>
        <extracomment>%1: words to choose from.</extracomment>
        <translation>请给出%1之一。</translation>
    </message>
    <message>
        <source>%1 wants a number.</source>
        <translation>%1需要一个数字。</translation>
    </message>
    <message>
        <source>Give 0 or more.</source>
        <translation>请给出0或更大的数。</translation>
    </message>
    <message>
        <source>%1 does not go with this command.</source>
        <translation>%1不能用于此命令。</translation>
    </message>
    <message>
        <source>No account is given.</source>
        <translation>没有给出账号。</translation>
    </message>
    <message>
        <source>Add --sandbox, --profile NAME, or --cloud with its options.</source>
        <translation>请加上--sandbox、--profile NAME，或--cloud及其选项。</translation>
    </message>
    <message>
        <source>More than one account is given.</source>
        <translation>给出了多个账号。</translation>
    </message>
    <message>
        <source>There is no cloud “%1”.</source>
        <extracomment>%1: clouds.</extracomment>
        <translation>没有云平台“%1”。</translation>
    </message>
    <message>
        <source>Give --cloud with one of %1.</source>
        <translation>--cloud应为%1之一。</translation>
    </message>
    <message>
        <source>%1 goes with --cloud only.</source>
        <translation>%1只能与--cloud一起使用。</translation>
    </message>
    <message>
        <source>Leave it out, or give --cloud.</source>
        <translation>请去掉它，或给出--cloud。</translation>
    </message>
    <message>
        <source>This cloud needs a region.</source>
        <translation>该云平台需要地域。</translation>
    </message>
    <message>
        <source>Add --region with the region of the account.</source>
        <translation>请加上--region和账号的地域。</translation>
    </message>
    <message>
        <source>A profile needs a cloud.</source>
        <extracomment>%1: clouds.</extracomment>
        <translation>配置需要云平台。</translation>
    </message>
    <message>
        <source>Add --cloud with one of %1.</source>
        <translation>请加上--cloud，取值为%1之一。</translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>“%1”不是地址。</translation>
    </message>
    <message>
        <source>Give it as https://HOST[:PORT].</source>
        <translation>写法如https://HOST[:PORT]。</translation>
    </message>
    <message>
        <source>No scope is given.</source>
        <extracomment>%1: forms of a scope.</extracomment>
        <translation>没有给出范围。</translation>
    </message>
    <message>
        <source>There is no scope “%1” in this account.</source>
        <extracomment>%1: forms of a scope.</extracomment>
        <translation>该账号没有范围“%1”。</translation>
    </message>
    <message>
        <source>Give %1; “tagdesk-cli scopes” lists them.</source>
        <translation>写法如%1；“tagdesk-cli scopes”可列出范围。</translation>
    </message>
    <message>
        <source>No resource is chosen.</source>
        <translation>没有选择资源。</translation>
    </message>
    <message>
        <source>Add --id ID (as often as needed) or --filter EXPR; neither may be empty.</source>
        <translation>请加上--id ID（可多次使用）或--filter EXPR；两者都不能为空。</translation>
    </message>
    <message>
        <source>Resources are chosen in two ways.</source>
        <translation>用两种方式选择了资源。</translation>
    </message>
    <message>
        <source>Keep --id or --filter.</source>
        <translation>--id和--filter请只保留其一。</translation>
    </message>
    <message>
        <source>No tag is given.</source>
        <translation>没有给出标签。</translation>
    </message>
    <message>
        <source>Add KEY=VALUE to tag, or KEY to untag.</source>
        <translation>请在tag后加上KEY=VALUE，或在untag后加上KEY。</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>“%1”没有值。</translation>
    </message>
    <message>
        <source>Write it as KEY=VALUE; KEY= sets an empty value.</source>
        <translation>请写作KEY=VALUE；KEY=表示设为空值。</translation>
    </message>
    <message>
        <source>Nobody can be asked here, since this is no terminal; nothing was sent.</source>
        <translation>这里不是终端，无法询问；未发送任何内容。</translation>
    </message>
    <message>
        <source>Add --yes to apply; to look first use --dry-run, or “plan” for a file.</source>
        <translation>加上--yes即可提交；想先查看，请用--dry-run，或用“plan”生成文件。</translation>
    </message>
    <message>
        <source>No output file is given.</source>
        <translation>没有给出输出文件。</translation>
    </message>
    <message>
        <source>Add -o FILE, or -o - for standard output.</source>
        <translation>请加上-o FILE，或用-o -写到标准输出。</translation>
    </message>
    <message>
        <source>No file is given: a table of tags or, for apply, a plan file.</source>
        <translation>没有给出文件：应为标签表格，apply也可用计划文件。</translation>
    </message>
    <message>
        <source>--failed-out needs a file, since standard output gets the result.</source>
        <translation>--failed-out需要文件，因为标准输出用于结果。</translation>
    </message>
    <message>
        <source>Add --failed-out FILE, or leave it out.</source>
        <translation>请加上--failed-out FILE，或去掉它。</translation>
    </message>
    <message>
        <source>There is no preset “%1”.</source>
        <extracomment>%1: presets.</extracomment>
        <translation>没有预设“%1”。</translation>
    </message>
    <message>
        <source>--map needs a file.</source>
        <translation>--map需要文件。</translation>
    </message>
    <message>
        <source>Give --map MAP.json, or leave it out.</source>
        <translation>请给出--map MAP.json，或去掉它。</translation>
    </message>
    <message>
        <source>Columns are explained in two ways.</source>
        <translation>用两种方式说明了各列。</translation>
    </message>
    <message>
        <source>%1 goes with a table, and this is a plan file.</source>
        <translation>%1用于表格，而这是计划文件。</translation>
    </message>
    <message>
        <source>Leave it out, or give the table.</source>
        <translation>请去掉它，或给出表格。</translation>
    </message>
    <message>
        <source>No run is named.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>没有指明批次。</translation>
    </message>
    <message>
        <source>Give its number; “tagdesk-cli history” lists them.</source>
        <translation>请给出批次号；“tagdesk-cli history”可列出批次。</translation>
    </message>
    <message>
        <source>“%1” is no number of a run.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>“%1”不是批次号。</translation>
    </message>
    <message>
        <source>Take it from “tagdesk-cli history”.</source>
        <translation>请从“tagdesk-cli history”中查找。</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>Give it as 2026-11-27 or 2026-11-27T08:30:00Z.</source>
        <translation>写法如2026-11-27或2026-11-27T08:30:00Z。</translation>
    </message>
    <message>
        <source>What is to be dropped?</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>要丢弃什么？</translation>
    </message>
    <message>
        <source>Give either the name of an account or --all; “tagdesk-cli drafts list” has them.</source>
        <translation>请给出账号名称或--all；“tagdesk-cli drafts list”可列出草稿。</translation>
    </message>
    <message>
        <source>“%1” is no colour.</source>
        <translation>“%1”不是颜色。</translation>
    </message>
    <message>
        <source>Give it as #RRGGBB, for example #c01c28.</source>
        <translation>写法如#RRGGBB，例如#c01c28。</translation>
    </message>
    <message>
        <source>“%1” is no time.</source>
        <translation>“%1”不是时间。</translation>
    </message>
    <message>
        <source>Give it as the cloud tells it, for example 2026-03-14T18:00:00Z.</source>
        <translation>请按云端给出的格式，例如2026-03-14T18:00:00Z。</translation>
    </message>
    <message>
        <source>“%1” cannot be a region.</source>
        <translation>“%1”不是地域。</translation>
    </message>
    <message>
        <source>Give its id, for example cn-north-1; repeat --region for more.</source>
        <translation>请给出地域ID，例如cn-north-1；多个地域可重复--region。</translation>
    </message>
    <message>
        <source>There is no rule set “%1”.</source>
        <extracomment>%1: rule sets.</extracomment>
        <translation>没有规则集“%1”。</translation>
    </message>
    <message>
        <source>Give one of %1, or leave --rules out.</source>
        <translation>请给出%1之一，或去掉--rules。</translation>
    </message>
    <message>
        <source>No profile is named.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>没有指明配置。</translation>
    </message>
    <message>
        <source>Give its name after the command; “tagdesk-cli profiles list” has those there are.</source>
        <translation>请在命令之后给出名称；“tagdesk-cli profiles list”可列出配置。</translation>
    </message>
    <message>
        <source>Keys cannot be imported from “%1”.</source>
        <extracomment>%1: sources.</extracomment>
        <translation>无法从“%1”导入密钥。</translation>
    </message>
    <message>
        <source>Give one of %1, or leave --from out.</source>
        <translation>请给出%1之一，或去掉--from。</translation>
    </message>
    <message>
        <source>The filter “%1” cannot be read.</source>
        <translation>无法读取筛选“%1”。</translation>
    </message>
    <message>
        <source>%1 does not go with --diff, which compares two plan files.</source>
        <translation>%1不能与比较两个计划文件的--diff一起使用。</translation>
    </message>
    <message>
        <source>Keep one of --sandbox, --profile and --cloud; --profile may be repeated where resources are listed.</source>
        <translation>请只保留--sandbox、--profile和--cloud中的一个；列出资源时可多次给出--profile。</translation>
    </message>
    <message>
        <source>Add --everything, or --scope with %1; “tagdesk-cli scopes” lists them.</source>
        <translation>请加上--everything，或--scope并给出%1；“tagdesk-cli scopes”列出它们。</translation>
    </message>
    <message>
        <source>Scopes are given in two ways.</source>
        <translation>以两种方式给出了范围。</translation>
    </message>
    <message>
        <source>Keep --scope or --everything.</source>
        <translation>请保留--scope或--everything。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>“%1” is no share of resources.</source>
        <extracomment>%1: what was given.</extracomment>
        <translation>“%1”不是资源的百分比。</translation>
    </message>
    <message>
        <source>Give --stop-at with 1 to 100.</source>
        <translation>请给出--stop-at和1至100的值。</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known.</source>
        <extracomment>%1: what was given.</extracomment>
        <translation>不认识编码“%1”。</translation>
    </message>
    <message>
        <source>Keep --map, or else --preset and --columns.</source>
        <translation>请只保留--map，或者保留--preset和--columns。</translation>
    </message>
    <message>
        <source>Many at once cannot be “%1”.</source>
        <translation>批量写入不能是“%1”。</translation>
    </message>
    <message>
        <source>Give automatic, off or always.</source>
        <translation>请使用automatic、off或always。</translation>
    </message>
    <message>
        <source>“%1” does not say whose value stays.</source>
        <translation>“%1”没有说明保留谁的值。</translation>
    </message>
    <message>
        <source>Give --clash ask, renamed, existing, newest, ours or longest.</source>
        <translation>请给出--clash ask、renamed、existing、newest、ours或longest。</translation>
    </message>
    <message>
        <source>--keep-mapping needs a name.</source>
        <translation>--keep-mapping需要名称。</translation>
    </message>
    <message>
        <source>Give --keep-mapping NAME, or leave it out.</source>
        <translation>请给出--keep-mapping NAME，或去掉它。</translation>
    </message>
    <message>
        <source>--keep-mapping keeps what is said of the columns, and nothing is.</source>
        <translation>--keep-mapping保存对列的说明，而命令行中没有说明。</translation>
    </message>
    <message>
        <source>Add --columns, --preset or --map.</source>
        <translation>请添加--columns、--preset或--map。</translation>
    </message>
    <message>
        <source>This cloud needs %1.</source>
        <extracomment>%1: an option.</extracomment>
        <translation>此云平台需要%1。</translation>
    </message>
    <message>
        <source>Add %1 with its value.</source>
        <translation>请加上%1及其值。</translation>
    </message>
    <message>
        <source>“%1” is none of the words that this option takes.</source>
        <translation>“%1”不是此选项可取的值。</translation>
    </message>
    <message>
        <source>“%1” is no policy that a cloud keeps.</source>
        <translation>“%1”不是云保存的策略。</translation>
    </message>
    <message>
        <source>Give effective or predefined.</source>
        <translation>请给出effective或predefined。</translation>
    </message>
    <message>
        <source>No cost table is given.</source>
        <translation>没有给出费用表。</translation>
    </message>
    <message>
        <source>%1 does not go with --tags-of file, which looks at no account.</source>
        <translation>%1不能与--tags-of file一起使用，后者不查看任何账号。</translation>
    </message>
    <message>
        <source>No snapshot is named.</source>
        <extracomment>The command in quotes is not translated.</extracomment>
        <translation>未指定快照。</translation>
    </message>
    <message>
        <source>Give its number or its name; “tagdesk-cli snapshot --list” lists them.</source>
        <translation>请给出编号或名称；“tagdesk-cli snapshot --list”会列出它们。</translation>
    </message>
    <message>
        <source>%1 goes with --restore.</source>
        <translation>%1与--restore一起使用。</translation>
    </message>
    <message>
        <source>Add --restore, or leave it out.</source>
        <translation>请添加--restore，或去掉它。</translation>
    </message>
    <message>
        <source>--rename goes with --name.</source>
        <translation>--rename需与--name一起使用。</translation>
    </message>
    <message>
        <source>Add --name with the new name.</source>
        <translation>请加上--name和新名称。</translation>
    </message>
</context>
<context>
    <name>tagdesk::ValueFilterBar</name>
    <message>
        <source>Filters by value</source>
        <translation>按值筛选</translation>
    </message>
    <message>
        <source>Remove the filter of %1</source>
        <translation>去掉对%1的筛选</translation>
    </message>
    <message>
        <source>Grouped by %1</source>
        <extracomment>A pill above the table. %1: a tag key or a column.</extracomment>
        <translation>按%1分组</translation>
    </message>
    <message>
        <source>No grouping</source>
        <translation>不分组</translation>
    </message>
</context>
<context>
    <name>tagdesk::ValueFilterPopup</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Filter by value: %1</source>
        <translation>按值筛选：%1</translation>
    </message>
    <message>
        <source>Search values</source>
        <translation>查找值</translation>
    </message>
    <message>
        <source>Search the values of %1</source>
        <translation>查找%1的值</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>%1的值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Untick every value</source>
        <translation>取消勾选所有值</translation>
    </message>
    <message>
        <source>different spelling</source>
        <extracomment>A list of values to tick: those that another one equals but for case and blanks.</extracomment>
        <translation>写法不同</translation>
    </message>
    <message>
        <source>No value is like that</source>
        <translation>没有这样的值</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln most frequent values. Type to find others.</source>
        <translation>
            <numerusform>最常见的%Ln个值。输入文本可查找其他值。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ValuesPopup</name>
    <message>
        <source>Use for all</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>Values in the selection</source>
        <translation>所选资源中的值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Stage the chosen value on every selected resource</source>
        <translation>将选中的值暂存到所有选中的资源</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more value(s). F2 or a double click edits one value on its own resources.</source>
        <translation>
            <numerusform>另有%Ln个值。按F2或双击可只编辑某个值所在的资源。</numerusform>
        </translation>
    </message>
    <message>
        <source>F2 or a double click edits one value on its own resources.</source>
        <translation>按F2或双击可只编辑某个值所在的资源。</translation>
    </message>
    <message>
        <source>Select these</source>
        <translation>选择这些资源</translation>
    </message>
    <message>
        <source>Select the resources with the chosen value in the table</source>
        <translation>在表格中选择带有所选值的资源</translation>
    </message>
    <message>
        <source>without the tag</source>
        <translation>没有该标签</translation>
    </message>
</context>
<context>
    <name>tagdesk::WindowActions</name>
    <message>
        <source>&amp;Keep the filter…</source>
        <translation>保存此筛选(&amp;K)…</translation>
    </message>
    <message>
        <source>Keep the filter under a name</source>
        <translation>以一个名称保存此筛选</translation>
    </message>
    <message>
        <source>&amp;Terms of the filter</source>
        <translation>筛选的写法(&amp;T)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: what it does, and its key.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>&amp;Review and apply…</source>
        <translation>核对并提交(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Pause applying</source>
        <translation>暂停提交(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;top applying</source>
        <translation>停止提交(&amp;T)</translation>
    </message>
    <message>
        <source>Stops after the running requests; nothing is half sent</source>
        <translation>等已发出的请求结束后停止，不会只发送一半</translation>
    </message>
    <message>
        <source>Retry &amp;failed changes</source>
        <translation>重试失败的更改(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>What was applied, and taking it back</source>
        <translation>提交过的更改及其撤销</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>向下填充(&amp;D)</translation>
    </message>
    <message>
        <source>The first selected value goes into those below</source>
        <translation>将选中的第一个值填入下方单元格</translation>
    </message>
    <message>
        <source>Re&amp;vert the selection</source>
        <translation>还原所选(&amp;V)</translation>
    </message>
    <message>
        <source>Drop the staged changes of the selected resources</source>
        <translation>放弃所选资源的暂存更改</translation>
    </message>
    <message>
        <source>Revert &amp;all</source>
        <translation>全部还原(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Filter resources</source>
        <translation>筛选资源</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Read the resources again</source>
        <translation>重新读取资源</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select all resources that are shown</source>
        <translation>选择全部显示的资源</translation>
    </message>
    <message>
        <source>&amp;Next resource</source>
        <translation>下一个资源(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous resource</source>
        <translation>上一个资源(&amp;P)</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>下一个问题(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Add a tag</source>
        <translation>添加标签(&amp;A)</translation>
    </message>
    <message>
        <source>Add a tag to the selection</source>
        <translation>为所选资源添加标签</translation>
    </message>
    <message>
        <source>&amp;Edit a tag</source>
        <translation>编辑标签(&amp;E)</translation>
    </message>
    <message>
        <source>Edit a tag of the selection</source>
        <translation>编辑所选资源的标签</translation>
    </message>
    <message>
        <source>&amp;Remove a tag</source>
        <translation>移除标签(&amp;R)</translation>
    </message>
    <message>
        <source>Remove a tag from the selection</source>
        <translation>从所选资源移除标签</translation>
    </message>
    <message>
        <source>&amp;Close the shown account</source>
        <translation>关闭当前账号(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>账号配置(&amp;P)…</translation>
    </message>
    <message>
        <source>Accounts and their keys</source>
        <translation>账号及其访问密钥</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>Tool tip; %1 is an undo step such as &quot;set env to “prod” on 3 resources&quot;.</extracomment>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的编辑</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <extracomment>Tool tip; %1 is an undo step.</extracomment>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的编辑</translation>
    </message>
    <message>
        <source>Drop every staged change; undo brings them back</source>
        <translation>放弃所有暂存的更改；撤销可将其恢复</translation>
    </message>
    <message>
        <source>No change is staged</source>
        <translation>没有暂存的更改</translation>
    </message>
    <message>
        <source>&amp;Resume applying</source>
        <translation>继续提交(&amp;R)</translation>
    </message>
    <message>
        <source>Go on with sending</source>
        <translation>继续发送</translation>
    </message>
    <message>
        <source>Send nothing more until it is resumed</source>
        <translation>暂停发送，直到继续为止</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: ends the apply under way.</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Recent fi&amp;les</source>
        <translation>最近的文件(&amp;L)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Copy the selected cells and remove their tags</source>
        <translation>复制选中的单元格并移除其标签</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows or cells</source>
        <translation>复制选中的行或单元格</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste values into the selected cells</source>
        <translation>将值粘贴到选中的单元格</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Remove the tags of the selected cells</source>
        <translation>移除选中单元格的标签</translation>
    </message>
    <message>
        <source>Fill ri&amp;ght</source>
        <translation>向右填充(&amp;G)</translation>
    </message>
    <message>
        <source>The first selected value goes into those beside it</source>
        <translation>将选中的第一个值填入右侧单元格</translation>
    </message>
    <message>
        <source>Stop rea&amp;ding</source>
        <translation>停止读取(&amp;D)</translation>
    </message>
    <message>
        <source>Read no more of what is being read; what came so far stays</source>
        <translation>不再继续读取；已读取的保留</translation>
    </message>
    <message>
        <source>Col&amp;umn menu</source>
        <translation>列菜单(&amp;U)</translation>
    </message>
    <message>
        <source>Sort, filter and group by the current column, and more</source>
        <translation>按当前列排序、筛选和分组等</translation>
    </message>
    <message>
        <source>&amp;Group by…</source>
        <translation>分组(&amp;G)…</translation>
    </message>
    <message>
        <source>Show resources of one value under a head of their own</source>
        <translation>将同值的资源归在一个标题下</translation>
    </message>
    <message>
        <source>No group&amp;ing</source>
        <translation>不分组(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Collapse all groups</source>
        <translation>折叠所有分组(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Scopes</source>
        <translation>范围(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide regions, product lines and zones</source>
        <translation>显示或隐藏地域、产品线和域名</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Show or hide the tags of the selection</source>
        <translation>显示或隐藏所选资源的标签</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>任务(&amp;A)</translation>
    </message>
    <message>
        <source>Show or hide what runs and what failed</source>
        <translation>显示或隐藏正在进行的任务和失败</translation>
    </message>
    <message>
        <source>T&amp;ool bar</source>
        <translation>工具栏(&amp;O)</translation>
    </message>
    <message>
        <source>Show or hide the tool bar</source>
        <translation>显示或隐藏工具栏</translation>
    </message>
    <message>
        <source>Status &amp;bar</source>
        <translation>状态栏(&amp;B)</translation>
    </message>
    <message>
        <source>Show or hide the status bar</source>
        <translation>显示或隐藏状态栏</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Put the keyboard into the next pane</source>
        <translation>将键盘焦点移到下一个窗格</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Put the keyboard into the pane before</source>
        <translation>将键盘焦点移到上一个窗格</translation>
    </message>
    <message>
        <source>Go to the &amp;message</source>
        <translation>转到消息(&amp;M)</translation>
    </message>
    <message>
        <source>Put the keyboard on the message below the panes; Esc closes it</source>
        <translation>将键盘焦点移到窗格下方的消息；按Esc关闭消息</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>重置布局(&amp;L)</translation>
    </message>
    <message>
        <source>Show every pane in its first size</source>
        <translation>以初始大小显示所有窗格</translation>
    </message>
    <message>
        <source>&amp;Copy the tags</source>
        <translation>复制标签(&amp;C)</translation>
    </message>
    <message>
        <source>Copy all tags of the selection, as lines of key and value</source>
        <translation>复制所选资源的全部标签，每行一个键和值</translation>
    </message>
    <message>
        <source>&amp;Paste tags…</source>
        <translation>粘贴标签(&amp;P)…</translation>
    </message>
    <message>
        <source>Set the tags of the clipboard on the selection</source>
        <translation>将剪贴板中的标签设置到所选资源</translation>
    </message>
    <message>
        <source>&amp;Save as tag set…</source>
        <translation>保存为标签组(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep tags of the selection under a name</source>
        <translation>以一个名称保存所选资源的标签</translation>
    </message>
    <message>
        <source>&amp;Tag sets…</source>
        <translation>标签组(&amp;T)…</translation>
    </message>
    <message>
        <source>Apply, rename or remove tag sets that were kept</source>
        <translation>应用、重命名或移除保存的标签组</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>更改快捷键(&amp;C)…</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>Button: the apply under way waits, or goes on.</extracomment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>&amp;Open plan file…</source>
        <translation>打开计划文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Compare a plan file with now, and stage what still fits</source>
        <translation>将计划文件与现状比较，并暂存仍然适用的更改</translation>
    </message>
    <message>
        <source>Sa&amp;ve plan…</source>
        <translation>保存计划(&amp;V)…</translation>
    </message>
    <message>
        <source>Keep the staged changes as a file that others review and apply</source>
        <translation>将暂存的更改保存为文件，供其他人核对和提交</translation>
    </message>
    <message>
        <source>&amp;Find in the tree</source>
        <translation>在树中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Count resources &amp;without a tag…</source>
        <translation>统计缺少某标签的资源(&amp;W)…</translation>
    </message>
    <message>
        <source>Ask the cloud how many resources of the selected accounts lack a key, read or not</source>
        <translation>询问云端，所选账号有多少资源缺少某个标签键，无论是否已读取</translation>
    </message>
    <message>
        <source>Search regions, product lines and zones</source>
        <translation>查找地域、产品线和域名</translation>
    </message>
    <message>
        <source>&amp;Go on applying</source>
        <translation>继续提交(&amp;G)</translation>
    </message>
    <message>
        <source>Send the rest, which waits since the first resources were tried or too many failed</source>
        <translation>发送其余部分：先提交的资源已完成或失败过多，其余部分正在等待</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button: sends the rest of what was reviewed.</extracomment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Language, theme, proxy, log</source>
        <translation>语言、主题、代理、日志</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>搜索全部(&amp;S)</translation>
    </message>
    <message>
        <source>Search all that is open: every account, region and zone</source>
        <translation>搜索所有已打开的内容：每个账号、地域和域名</translation>
    </message>
    <message>
        <source>Select by &amp;IDs…</source>
        <translation>按ID选择(&amp;I)…</translation>
    </message>
    <message>
        <source>Select the resources of a pasted list, wherever they are</source>
        <translation>选择粘贴的列表中的资源，无论它们在哪里</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>What the manual says about what has the keyboard</source>
        <translation>打开手册中与当前焦点有关的部分</translation>
    </message>
    <message>
        <source>T&amp;our</source>
        <translation>导览(&amp;O)</translation>
    </message>
    <message>
        <source>Shows in a few steps what is where, and changes nothing</source>
        <translation>用几步说明各部分的位置，不作任何更改</translation>
    </message>
    <message>
        <source>&amp;Keys and about TagDesk</source>
        <translation>快捷键与关于TagDesk(&amp;K)</translation>
    </message>
    <message>
        <source>Every act with its key</source>
        <translation>每个操作及其快捷键</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>What belongs to the report of a problem</source>
        <translation>报告问题时需要的信息</translation>
    </message>
    <message>
        <source>Polic&amp;y compliance…</source>
        <translation>策略合规情况(&amp;Y)…</translation>
    </message>
    <message>
        <source>Which keys break the policy where, and on how many resources</source>
        <translation>哪些键在哪里违反策略，涉及多少资源</translation>
    </message>
    <message>
        <source>Find and replac&amp;e…</source>
        <translation>查找和替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Change texts in many keys or values at once</source>
        <translation>一次更改许多键或值中的文本</translation>
    </message>
    <message>
        <source>&amp;Merge spellings…</source>
        <translation>合并写法(&amp;M)…</translation>
    </message>
    <message>
        <source>Find keys and values that are spelled in several ways, and make them one</source>
        <translation>查找有多种写法的键和值，并合为一个</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>How much of the cost has the keys that the policy requires, by a table in the form of FOCUS</source>
        <translation>按FOCUS形式的表格，查看费用中有多少带有策略要求的键</translation>
    </message>
    <message>
        <source>Cost s&amp;hares…</source>
        <translation>费用占比(&amp;H)…</translation>
    </message>
    <message>
        <source>Chang&amp;e policy…</source>
        <translation>更改策略(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit what your organisation wants of tags, with a look at what would break it</source>
        <translation>编辑您的组织对标签的要求，并查看哪些资源会违反</translation>
    </message>
    <message>
        <source>The&amp;n and now…</source>
        <translation>过去与现在(&amp;N)…</translation>
    </message>
    <message>
        <source>What changed since a snapshot, by whom, and bringing it back</source>
        <translation>自某个快照以来的变化、由谁更改，以及恢复</translation>
    </message>
    <message>
        <source>E&amp;xpand all groups</source>
        <translation>展开所有分组(&amp;X)</translation>
    </message>
    <message>
        <source>Sn&amp;apshots…</source>
        <translation>快照(&amp;A)…</translation>
    </message>
    <message>
        <source>All snapshots that are kept: naming and deleting them, and the room that they take</source>
        <translation>所有已保存的快照：命名、删除及其占用的空间</translation>
    </message>
    <message>
        <source>Take a snapshot no&amp;w</source>
        <translation>立即保存快照(&amp;W)</translation>
    </message>
    <message>
        <source>Keep what the table shows, as it was read last</source>
        <translation>保存表格显示的内容（最近一次读取的状态）</translation>
    </message>
</context>
<context>
    <name>tagdesk::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <extracomment>A menu: what is selected in the table.</extracomment>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>账号配置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>tagdesk::WindowPanes</name>
    <message>
        <source>Activity</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>tagdesk::WindowTitle</name>
    <message>
        <source>%1[*] — TagDesk</source>
        <extracomment>Title of the window: the scope, [*] marks staged changes, and the profile.</extracomment>
        <translation>%1[*] — TagDesk</translation>
    </message>
    <message>
        <source>%1[*] — %2 — TagDesk</source>
        <translation>%1[*] — %2 — TagDesk</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>Title of the window while changes are sent. %1: &quot;Applying 40 %&quot;, %2: the title without it.</extracomment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>tagdesk::WindowToolBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>tagdesk::WindowTour</name>
    <message>
        <source>What there is</source>
        <translation>有哪些资源</translation>
    </message>
    <message>
        <source>Accounts with their regions, product lines and zones. A click lists what is in one, or in several together. The numbers were counted, not listed.</source>
        <translation>账号及其地域、产品线和域名。单击可列出其中一个或同时列出多个的内容。数字是统计得出的，尚未列出。</translation>
    </message>
    <message>
        <source>Which of it</source>
        <translation>缩小范围</translation>
    </message>
    <message>
        <source>Type any text, env=prod or !owner. The pills keep what has no tags, what is changed, and what failed.</source>
        <translation>输入任意文本，或env=prod这样的条件。按钮只保留没有标签、已更改或失败的资源。</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Give keys a column of their own by Columns, and type into cells as in a spreadsheet. Nothing is sent: an edit is staged, and undone by Ctrl+Z.</source>
        <translation>通过“列”为标签键添加列，像电子表格一样在单元格中输入。不会发送任何内容：编辑先暂存，可用Ctrl+Z撤销。</translation>
    </message>
    <message>
        <source>The tags of what is selected</source>
        <translation>所选资源的标签</translation>
    </message>
    <message>
        <source>Select as many as you like and set, rename or remove a tag on all of them, or only where it is there, or is not.</source>
        <translation>可选择任意多个资源，在全部资源上，或仅在有或没有该标签的资源上设置、重命名或移除标签。</translation>
    </message>
    <message>
        <source>Look, then send</source>
        <translation>先核对，再发送</translation>
    </message>
    <message>
        <source>Review shows every change before one is sent, and what was sent is read back. History takes an applied run back.</source>
        <translation>“核对”在发送前显示每一项更改，发送后会读回核实。“历史记录”可撤销已提交的批次。</translation>
    </message>
</context>
<context>
    <name>tagdesk::WorkbookTexts</name>
    <message>
        <source>“%1” is a workbook with a password.</source>
        <translation>“%1”是带密码的工作簿。</translation>
    </message>
    <message>
        <source>Save it without one, or save its table as CSV.</source>
        <translation>请保存为不带密码的工作簿，或将其中的表格另存为CSV。</translation>
    </message>
    <message>
        <source>“%1” is a workbook of the old form (.xls), which is not read.</source>
        <translation>“%1”是旧格式的工作簿（.xls），无法读取。</translation>
    </message>
    <message>
        <source>Open it and save it as an Excel workbook (.xlsx) or as CSV.</source>
        <translation>请打开并另存为Excel工作簿（.xlsx）或CSV。</translation>
    </message>
    <message>
        <source>“%1” is a binary workbook (.xlsb), which is not read.</source>
        <translation>“%1”是二进制工作簿（.xlsb），无法读取。</translation>
    </message>
    <message>
        <source>“%1” is neither a table nor a workbook.</source>
        <translation>“%1”既不是表格，也不是工作簿。</translation>
    </message>
    <message>
        <source>Take out of it what you need, or save it as an Excel workbook (.xlsx), as an OpenDocument spreadsheet (.ods) or as CSV.</source>
        <translation>请取出需要的文件，或另存为Excel工作簿（.xlsx）、OpenDocument电子表格（.ods）或CSV。</translation>
    </message>
    <message>
        <source>“%1” unpacks to more than a workbook of tags can have.</source>
        <translation>“%1”解压后的大小超出了标签工作簿的范围。</translation>
    </message>
    <message>
        <source>Delete what is not needed from it, or save its table as CSV, which has no limit.</source>
        <translation>请删除不需要的内容，或将其中的表格另存为CSV，CSV没有限制。</translation>
    </message>
    <message>
        <source>“%1” has no sheet “%2”.</source>
        <translation>“%1”没有工作表“%2”。</translation>
    </message>
    <message>
        <source>It is not a workbook. Leave the sheet out.</source>
        <translation>它不是工作簿，请不要指定工作表。</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>它有：%1。</translation>
    </message>
    <message>
        <source>The sheet “%2” of “%1” is empty.</source>
        <translation>“%1”的工作表“%2”是空的。</translation>
    </message>
    <message>
        <source>Choose a sheet whose first row names its columns.</source>
        <translation>请选择首行为列名的工作表。</translation>
    </message>
    <message>
        <source>A sheet of a workbook cannot hold all of it: it has %1 rows and %2 columns.</source>
        <translation>一个工作表容纳不下全部内容：它有%1行、%2列。</translation>
    </message>
    <message>
        <source>Export it as CSV, or in parts.</source>
        <translation>请导出为CSV，或分批导出。</translation>
    </message>
    <message>
        <source>“%1” is damaged, or only a part of a workbook.</source>
        <translation>“%1”已损坏，或只是工作簿的一部分。</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or open it and save it anew.</source>
        <translation>请从来源重新复制，或打开后重新保存。</translation>
    </message>
    <message>
        <source>The sheet “%1” is read, one of %2.</source>
        <extracomment>%1: the name of a sheet, %2: how many sheets there are.</extracomment>
        <translation>读取的是工作表“%1”，共有%2个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden row(s) are read, too.</source>
        <translation>
            <numerusform>%Ln个隐藏行也会被读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln merged cell(s) count for each row they cover.</source>
        <translation>
            <numerusform>%Ln个合并单元格计入其覆盖的每一行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) show their number with words or signs; the number alone is read.</source>
        <translation>
            <numerusform>%Ln个单元格显示的数字带有文字或符号；只读取数字。</numerusform>
        </translation>
    </message>
</context>
</TS>
